import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Any two processes that migrate one database wait for each other on this number. */
const MIGRATION_LOCK = 1_795_500_000;

/** Every wait of a migration ends; milliseconds. Tests shorten them. */
export interface MigrationWaits {
  /** For the other one that migrates. */
  readonly lockMs: number;
  /** For one statement: a large table's index takes its time. */
  readonly statementMs: number;
  /** For a server that has nothing to do but to answer. */
  readonly answerMs: number;
}

export const MIGRATION_WAITS: MigrationWaits = { lockMs: 600_000, statementMs: 1_800_000, answerMs: 10_000 };

const ASK_MS = 500;

/**
 * Does the work while nobody else migrates this database. The connection that holds the lock is asked all the while: a
 * server that is silent is found out though a statement of the work may take long.
 */
export async function alone<R>(
  ownerUrl: string,
  { lockMs, answerMs }: MigrationWaits,
  work: () => Promise<R>,
): Promise<R> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: 'ovop migrate',
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
  });
  client.on('error', () => undefined); // the query in hand rejects with it
  await client.connect();
  const done = new AbortController();
  try {
    await lock(client, lockMs);
    return await Promise.race([work(), silence(client, answerMs, done.signal)]);
  } finally {
    done.abort();
    // the lock ends with its connection
    await Promise.race([client.end(), sleep(answerMs, undefined, { ref: false })]).catch(() => undefined);
  }
}

async function lock(client: Client, lockMs: number): Promise<void> {
  for (const end = Date.now() + lockMs; ; await sleep(Math.min(ASK_MS, lockMs))) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [MIGRATION_LOCK]);
    if (rows[0]!.mine) return;
    if (Date.now() >= end)
      throw new Error(
        `another migration of this database has not ended in ${Math.ceil(lockMs / 1000)} s. Is it still running? ` +
          'Its connection is called "ovop migrate"',
      );
  }
}

/** Rejects when the server does not answer any more. */
async function silence(client: Client, answerMs: number, signal: AbortSignal): Promise<never> {
  for (;;) {
    await sleep(Math.min(ASK_MS * 4, answerMs), undefined, { signal });
    await client.query('select 1').catch((error: unknown) => {
      throw new Error(
        `the server does not answer any more (${(error as Error).message}). ` +
          'What was being changed is taken back; run it again',
      );
    });
  }
}
