import { Pool, type PoolConfig } from 'pg';
import type { Config } from '#platform/config';
import { migrations } from './migrations/index.js';

/** Half for a connection, half for its answer: whoever asks is told within two seconds. */
const HALF_MS = 900;

/** What TypeORM calls a migration that has run. */
const KNOWN = migrations.map(({ name }) => name);

const ASK = `begin read only;
  set local role ovop_system;
  select pg_is_in_recovery() as standby;
  select name from migration;
  commit`;

/** Whether the database can serve this program, asked on a connection of its own: whatever the others wait for. */
export class Readiness {
  private readonly pool: Pool;
  private asking: Promise<string | undefined> | undefined;

  constructor({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>, applicationName: string) {
    this.pool = new Pool({
      connectionString: DATABASE_URL,
      application_name: `${applicationName} ready`,
      max: 1,
      pipeline: true,
      connectionTimeoutMillis: HALF_MS,
      query_timeout: HALF_MS,
      statement_timeout: HALF_MS,
    } as PoolConfig);
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** What is missing, in words; undefined when nothing is. However many ask at once, the database is asked once. */
  problem(): Promise<string | undefined> {
    return (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async ask(): Promise<string | undefined> {
    try {
      const answers = (await this.pool.query(ASK)) as unknown as { rows: Record<string, unknown>[] }[];
      if (answers[2]!.rows[0]!.standby) return 'the database is a standby, which takes no writes';
      const applied = new Set(answers[3]!.rows.map(({ name }) => name));
      return KNOWN.every((name) => applied.has(name)) ? undefined : OLDER;
    } catch (error) {
      const { code } = error as { code?: string };
      return code === '42501' || code === '42P01' || code === '22023' ? OLDER : 'the database does not answer';
    }
  }
}

/** A newer one is fine: it goes on to serve the programs that were there before it. */
const OLDER = "the database's schema is older than this program: run npm run migrate";
