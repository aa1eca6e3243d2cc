import { Client } from 'pg';
import type { Reader } from './transaction.js';

const WAIT_MS = 30_000;

/**
 * One transaction as the owner of the tables, for what no role of the runtime may do. It locks against writers, and
 * every wait in it ends.
 */
export async function asOwner<R>(ownerUrl: string, work: (owner: Pick<Reader, 'sql'>) => Promise<R>): Promise<R> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: 'ovop owner',
    connectionTimeoutMillis: 10_000,
    lock_timeout: 10_000,
    statement_timeout: WAIT_MS,
    query_timeout: WAIT_MS + 1_000,
  });
  client.on('error', () => undefined); // the query in hand rejects with it
  await client.connect();
  try {
    await client.query('begin');
    const result = await work({
      sql: async (text, values = []) => (await client.query(text, [...values])).rows as never,
    });
    await client.query('commit');
    return result;
  } finally {
    await client.end(); // what was not committed is rolled back
  }
}
