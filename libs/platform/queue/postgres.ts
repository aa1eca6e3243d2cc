import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Client, Pool } from 'pg';
import { ConfigError, log, type Config } from '#platform/config';
import type { QueueBackend } from './backend.js';
import { calm } from './calm.js';
import { QUEUE, type JobData } from './job.js';

const SCHEMA = 'bullmq';

/** BullMQ on PostgreSQL: connections of their own (never inside a door's transaction), the runtime login, its search path set to BullMQ's schema. */
export async function openPostgres(config: Pick<Config, 'DATABASE_URL'>, applicationName: string): Promise<QueueBackend> {
  const pool = new Pool({
    connectionString: config.DATABASE_URL,
    options: `-c search_path=${SCHEMA}`,
    application_name: `${applicationName} queue`,
    max: 5, // one of them listens
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    keepAlive: true,
  });
  const complain = calm((line) => log.warn({ ...line }, "the queue's connection to PostgreSQL failed"));
  pool.on('error', complain);
  pool.on('connect', (client) => client.on('error', complain)); // a client that is checked out has no listener, and Node ends on that
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const queue = new Queue<JobData>(QUEUE, { connection: pool });
  queue.on('error', complain);
  await queue.waitUntilReady().catch((error: unknown) => {
    void pool.end();
    throw new ConfigError(`The queue's tables in schema ${SCHEMA} can't be used (${(error as Error).message}). Run \`npm run migrate\`.`);
  });
  return {
    kind: 'postgres',
    queue,
    worker: (processor, options) => new Worker<JobData>(QUEUE, processor, { ...options, connection: pool }),
    close: async () => {
      await queue.close();
      await pool.end();
    },
  };
}

/**
 * Brings BullMQ's own tables up to date, as the owner, and lets the runtime login work in that schema and no other: it
 * inherits nothing, so these are its only rights without a role. `create`, because BullMQ makes a sequence per queue.
 */
export async function migrateQueue({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, application_name: 'ovop migrate' });
  owner.on('error', () => undefined); // the query in hand rejects with it
  await owner.connect();
  try {
    await runMigrations(owner, SCHEMA);
    const login = owner.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
    await owner.query(`
      begin;
      select pg_advisory_xact_lock(hashtext('ovop migrate queue'));
      grant usage, create on schema ${SCHEMA} to ${login};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${login};
      do $$
      declare sequence_name text;
      begin -- those that the runtime login has made are its own already
        for sequence_name in select c.oid::regclass from pg_class c
             where c.relkind = 'S' and c.relnamespace = '${SCHEMA}'::regnamespace and pg_get_userbyid(c.relowner) = current_user loop
          execute format('grant usage, select, update on sequence %s to %s', sequence_name, ${owner.escapeLiteral(login)});
        end loop;
      end $$;
      commit`);
  } finally {
    await owner.end();
  }
}
