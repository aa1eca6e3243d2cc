import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApi } from './api.js';
import { Market } from './market.js';
import { startProgram, type Program } from './program.js';

export interface ReceivedMail {
  messageId: string;
  to: string[];
  subject: string;
  text: string;
  copies: unknown[];
}

/** A market with everything around it, each a process of its own: api, worker and the sandbox. */
export class World {
  worker: Program;

  private constructor(
    readonly market: Market,
    readonly api: Awaited<ReturnType<typeof openApi>>,
    readonly sandbox: Program,
    private readonly env: Record<string, string>,
  ) {}

  static async open(change: Record<string, string> = {}): Promise<World> {
    const market = await Market.open();
    const folder = await mkdtemp(join(tmpdir(), 'ovop-sandbox-'));
    const sandbox = await startProgram('dist/apps/sandbox/main.js', { SANDBOX_PORT: '0', SANDBOX_SMTP_PORT: '0', SANDBOX_FOLDER: folder });
    const env = { SMTP_URL: `smtp://127.0.0.1:${sandbox.ready.smtpPort}`, DATABASE_URL: market.database.appUrl, PUBLIC_URL: 'http://market.localhost:3000', ...change };
    const world = new World(market, await openApi(market.database.appUrl, env), sandbox, env);
    await world.startWorker();
    return world;
  }

  async startWorker(change: Record<string, string> = {}): Promise<Program> {
    this.worker = await startProgram('dist/apps/worker/main.js', { ...this.env, ...change });
    return this.worker;
  }

  async mails(): Promise<ReceivedMail[]> {
    const answer = await fetch(`${this.sandbox.ready.url as string}/mail/api/messages`);
    const { messages } = (await answer.json()) as { messages: ReceivedMail[] };
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    return messages.map((mail) => ({ ...mail, subject: plain(mail.subject), text: plain(mail.text) }));
  }

  /** Waits until every announced event has been dealt with, and all that it announced in turn. */
  async settled(seconds = 30): Promise<void> {
    await until(`every event is dealt with`, seconds, async () => (await this.market.rows(
      `select from platform.outbox o where relayed_at is null or (settled_at is null and not exists (select from platform.inbox i where i.outbox_id = o.id)) limit 1`)).length === 0);
  }

  async close(): Promise<void> {
    await this.worker.end();
    await this.api.close();
    await this.sandbox.end();
    await this.market.close();
  }
}

/** Asks again and again; the error says what was waited for. */
export async function until(what: string, seconds: number, is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await is()) return;
  throw new Error(`In ${seconds} s it did not come to this: ${what}`);
}
