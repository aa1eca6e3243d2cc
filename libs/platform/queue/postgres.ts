import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Client, Pool, type ClientBase, type PoolConfig } from 'pg';
import { ConfigError, log, type Config } from '#platform/config';
import type { QueueBackend, QueueWaits } from './backend.js';
import { calm } from './calm.js';
import { ChannelQueues } from './channel-queues.js';
import { CHANNELS, channels } from './channels.js';
import type { JobData } from './job.js';
import { resting } from './rest.js';

const SCHEMA = 'bullmq';

/**
 * The longest wait for the word that there is a job, in seconds, before looking: the word gets lost with its
 * connection.
 */
const LISTEN_SECONDS = 10;

/**
 * BullMQ on PostgreSQL: connections of their own (never inside a door's transaction), the runtime login, its search
 * path set to BullMQ's schema. With `pipeline` a query without an answer ends its connection.
 */
export async function openPostgres(
  config: Pick<Config, 'DATABASE_URL'>,
  applicationName: string,
  { producerMs, consumerMs }: QueueWaits,
): Promise<QueueBackend> {
  const pool = new Pool({
    connectionString: config.DATABASE_URL,
    options: `-c search_path=${SCHEMA}`,
    application_name: `${applicationName} queue`,
    max: channels.length + 4, // one of each channel listens
    connectionTimeoutMillis: Math.min(3_000, producerMs),
    statement_timeout: producerMs,
    query_timeout: Math.min(consumerMs, producerMs + 2_000),
    pipeline: true,
    keepAlive: true,
  } as PoolConfig);
  const complain = calm((line) => log.warn({ ...line }, "the queue's connection to PostgreSQL failed"));
  pool.setMaxListeners(0); // each queue and each worker adds one
  pool.on('error', complain);
  // a client that is checked out has no listener, and Node ends on that
  pool.on('connect', (client) => client.on('error', complain));
  const { Queue, Worker } = withBackend(resting(listening));
  const queues = new ChannelQueues((name) => new Queue<JobData>(name, { connection: pool }).on('error', complain));
  await queues
    .each((queue) => queue.waitUntilReady())
    .catch((error: unknown) => {
      void pool.end();
      throw new ConfigError(
        `The queue's tables in schema ${SCHEMA} can't be used (${(error as Error).message}). Run \`npm run migrate\`.`,
      );
    });
  return {
    kind: 'postgres',
    queue: queues,
    worker: (channel, processor, options) =>
      new Worker<JobData>(CHANNELS[channel].queue, processor, { ...options, connection: pool }),
    answers: () => pool.query('select'),
    close: async () => {
      await queues.each((queue) => queue.close());
      await pool.end();
    },
  };
}

interface Listening {
  maximumBlockTimeout: number;
  waitForJob(seconds: number): Promise<unknown>;
  connection: {
    getListenClient(): Promise<ClientBase>;
    waitUntilReady(): Promise<void>;
    readyPromise: Promise<void> | undefined;
  };
}

/**
 * BullMQ's own (6.7), but before each wait it asks whether the connection that listens still lives: a dead one is
 * silent. And whether the queue's tables are there is asked again when the asking failed: BullMQ keeps the failure for
 * good, and a worker whose first connection was cut would never take a job.
 */
const listening: typeof createPostgresBackend = (...options) => {
  const made = createPostgresBackend(...options);
  const backend = made as unknown as Listening;
  const waitForJob = backend.waitForJob.bind(backend);
  backend.waitForJob = async (seconds) => {
    await (await backend.connection.getListenClient()).query('select');
    return waitForJob(seconds);
  };
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: LISTEN_SECONDS });
  const { connection } = backend;
  const waitUntilReady = connection.waitUntilReady.bind(connection);
  connection.waitUntilReady = () =>
    waitUntilReady().catch((error: unknown) => {
      connection.readyPromise = undefined;
      throw error;
    });
  return made;
};

/**
 * Brings BullMQ's own tables up to date, as the owner, and lets the runtime login work in that schema and no other: it
 * inherits nothing, so these are its only rights without a role. `create`, because BullMQ makes a sequence per queue.
 */
export async function migrateQueue({
  ownerUrl,
  appUrl,
  statementMs = 60_000,
}: {
  ownerUrl: string;
  appUrl: string;
  statementMs?: number;
}): Promise<void> {
  const owner = new Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'ovop migrate',
    keepAlive: true,
    lock_timeout: statementMs,
    statement_timeout: statementMs,
    query_timeout: statementMs + 1_000,
  });
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
             where c.relkind = 'S'
               and c.relnamespace = '${SCHEMA}'::regnamespace
               and pg_get_userbyid(c.relowner) = current_user
        loop
          execute format('grant usage, select, update on sequence %s to %s',
                         sequence_name, ${owner.escapeLiteral(login)});
        end loop;
      end $$;
      commit`);
  } finally {
    await owner.end();
  }
}
