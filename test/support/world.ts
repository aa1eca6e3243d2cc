import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApi } from './api.js';
import { freePort } from './free-port.js';
import { Market } from './market.js';
import { runToDeath, startProgram, type Program } from './program.js';
import { TestRedis } from './queue-redis.js';
import { startContractProxy, type ContractProxy } from './stripe-contract/index.js';

export interface ReceivedMail {
  messageId: string;
  to: string[];
  subject: string;
  text: string;
  copies: unknown[];
}

const WORKER = 'dist/apps/worker/main.js';
const WEBHOOK_SECRET = 'whsec_of_a_test';

/** A market with everything around it, each a process of its own: api, worker and the sandbox. */
export class World {
  worker: Program;
  private redis: TestRedis | undefined;
  /** The worker that runs was started in a way of its own. */
  private changed = false;

  private constructor(
    readonly market: Market,
    readonly api: Awaited<ReturnType<typeof openApi>>,
    private sandbox: Program,
    private readonly proxies: readonly ContractProxy[],
    private readonly env: Record<string, string>,
  ) {}

  /**
   * With QUEUE=redis the queue is on a Redis of its own. Every request to Stripe and every event from it passes a proxy
   * that checks it against the SDK's own types.
   */
  static async open(change: Record<string, string> = {}): Promise<World> {
    const market = await Market.open();
    const redis = process.env.QUEUE === 'redis' ? await TestRedis.start() : undefined;
    const apiPort = await freePort();
    const events = await startContractProxy(`http://127.0.0.1:${apiPort}`);
    const sandbox = await startSandbox(events);
    const calls = await startContractProxy(sandbox.ready.url as string);
    const env = {
      FILES_FOLDER: await mkdtemp(join(tmpdir(), 'ovop-files-')),
      SMTP_URL: `smtp://127.0.0.1:${sandbox.ready.smtpPort}`,
      DATABASE_URL: market.database.appUrl,
      PUBLIC_URL: `http://localhost:${apiPort}`,
      SANDBOX_URL: calls.url,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      REDIS_URL: redis?.url ?? '',
      ...change,
    };
    await market.openBankAccount();
    const api = await openApi(market.database.appUrl, { ...env, PORT: String(apiPort) });
    const world = new World(market, api, sandbox, [events, calls], env);
    world.redis = redis;
    await world.startWorker();
    return world;
  }

  /** As if just opened, but for the programs: api and worker go on, with a market and a sandbox that know nothing. */
  async renew(): Promise<this> {
    await this.settled();
    const { url, smtpPort } = this.sandbox.ready;
    await this.sandbox.end();
    await this.market.renew();
    await this.market.openBankAccount();
    this.sandbox = await startSandbox(this.proxies[0]!, {
      port: new URL(url as string).port,
      smtpPort: String(smtpPort),
    });
    if (this.changed) {
      await this.worker.end();
      await this.startWorker();
    }
    return this;
  }

  get webhookSecret(): string {
    return this.env.STRIPE_WEBHOOK_SECRET!;
  }

  get sandboxUrl(): string {
    return this.sandbox.ready.url as string;
  }

  get contractViolations(): unknown[] {
    return this.proxies.flatMap(({ violations }) => violations);
  }

  async startWorker(change: Record<string, string> = {}): Promise<Program> {
    this.worker = await startProgram(WORKER, { ...this.env, ...change });
    this.changed = Object.keys(change).length > 0;
    const queue = this.redis ? 'redis' : 'postgres';
    if (this.worker.ready.queue !== queue)
      throw new Error(`the worker's queue is on ${String(this.worker.ready.queue)}, not on ${queue}`);
    return this.worker;
  }

  /** A worker that kills itself at a point, when this event or handler passes there. */
  async killWorker(point: string, passing: string): Promise<void> {
    await runToDeath(WORKER, { ...this.env, QUEUE_KILL_AT: point, QUEUE_KILL_ON: passing });
  }

  /** The bank's own doors: `wires`, `close-day`, `flaws` and the like; its answer. */
  async bank(path: string, body: object = {}): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.sandboxUrl}/bank/admin/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the bank answered ${answer.status} to ${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }

  /** The files of all statements so far, in their order. */
  async statements(): Promise<string[]> {
    const { statements } = (await (await fetch(`${this.sandboxUrl}/bank/statements`)).json()) as {
      statements: { urls: string[] }[];
    };
    return Promise.all(
      statements.flatMap(({ urls }) => urls).map(async (url) => (await fetch(new URL(url, this.sandboxUrl))).text()),
    );
  }

  async mails(): Promise<ReceivedMail[]> {
    const answer = await fetch(`${this.sandboxUrl}/mail/api/messages`);
    const { messages } = (await answer.json()) as { messages: ReceivedMail[] };
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    return messages.map((mail) => ({ ...mail, subject: plain(mail.subject), text: plain(mail.text) }));
  }

  /** Waits until every announced event has been dealt with, and all that it announced in turn. */
  async settled(seconds = 30): Promise<void> {
    await until(
      `every event is dealt with`,
      seconds,
      async () =>
        (
          await this.market.rows(
            `select from platform.outbox o
              where relayed_at is null
                 or (settled_at is null and not exists (select from platform.inbox i where i.outbox_id = o.id))
              limit 1`,
          )
        ).length === 0,
    );
  }

  async close(): Promise<void> {
    await this.worker.end();
    await this.api.close();
    await this.sandbox.end();
    await Promise.all(this.proxies.map((proxy) => proxy.close()));
    await this.redis?.end();
    await this.market.close();
  }
}

/** A bank, a Stripe and a mail server without a past, on these ports or free ones; Stripe tells through `events`. */
const startSandbox = async (events: ContractProxy, { port = '0', smtpPort = '0' } = {}): Promise<Program> =>
  startProgram('dist/apps/sandbox/main.js', {
    SANDBOX_PORT: port,
    SANDBOX_SMTP_PORT: smtpPort,
    SANDBOX_FOLDER: await mkdtemp(join(tmpdir(), 'ovop-sandbox-')),
    SANDBOX_WEBHOOK_URL: `${events.url}/webhooks/stripe`,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  });

/** Asks again and again; the error says what was waited for. */
export async function until(what: string, seconds: number, is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await is()) return;
  throw new Error(`In ${seconds} s it did not come to this: ${what}`);
}
