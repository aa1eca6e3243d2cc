import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';

const adminUrl = () => process.env.TEST_DATABASE_ADMIN_URL ?? 'postgres://postgres@127.0.0.1:5599/postgres';

export interface QueueDatabase {
  readonly ownerUrl: string;
  /** A runtime login of this database alone. */
  readonly appUrl: string;
  readonly login: string;
  /** Past every policy: looks at what is really there. */
  rows<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database with all migrations, BullMQ's included, and a table for the effects of the tests' handlers. */
export async function makeQueueDatabase(): Promise<QueueDatabase> {
  const name = `queue_try_${randomBytes(5).toString('hex')}`;
  const login = `${name}_app`;
  await asAdmin((admin) => admin.query(`create database ${name}`));
  const owner = new URL(adminUrl());
  owner.pathname = `/${name}`;
  const app = new URL(owner);
  app.username = login;
  app.password = 'test-only';
  await migrate({ ownerUrl: owner.href, appUrl: app.href });
  await migrateQueue({ ownerUrl: owner.href, appUrl: app.href });

  const pool = new pg.Pool({ connectionString: owner.href, max: 2 });
  pool.on('error', () => undefined);
  await pool.query(`
    create table reactions.tried (
      id bigint generated always as identity primary key, outbox_id bigint not null, handler text not null);
    grant insert, select on reactions.tried to ovop_system`);
  return {
    ownerUrl: owner.href,
    appUrl: app.href,
    login,
    rows: async (text, values = []) => (await pool.query(text, values)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(async (admin) => {
        await admin.query(`drop database ${name} with (force)`);
        await admin.query(`drop role ${login}`);
      });
    },
  };
}

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
