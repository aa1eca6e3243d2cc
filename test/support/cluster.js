// Plain JavaScript, because Jest's global set-up loads it as it is.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const TEMPLATE = 'template_ovop';

/**
 * Makes the template database with every migration, from the built code; the global set-up does it once.
 * @param {string} admin the superuser's url
 */
export async function makeTemplate(admin) {
  await query(admin, `create database ${TEMPLATE}`);
  const { migrate } = await import('#platform/database').catch((error) => {
    throw new Error(`The built code is needed for the template database: npm run build (${error.message})`);
  });
  const { migrateQueue } = await import('#platform/queue');
  await migrate(urlsOf(admin, TEMPLATE));
  await migrateQueue(urlsOf(admin, TEMPLATE));
}

/** A database of one's own with all migrations; a copy takes about 40 ms. */
export async function copyDatabase() {
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  if (!admin) throw new Error('No test database: this project of Jest has no global set-up that starts it.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await query(admin, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  return { name, ...urlsOf(admin, name), drop: () => query(admin, `drop database if exists ${name} with (force)`) };
}

/** A database of one's own without any migration. */
export async function emptyDatabase() {
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  if (!admin) throw new Error('No test database: this project of Jest has no global set-up that starts it.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await query(admin, `create database ${name}`);
  return { name, ...urlsOf(admin, name), drop: () => query(admin, `drop database if exists ${name} with (force)`) };
}

/** @param {string} admin @param {string} database */
function urlsOf(admin, database) {
  const owner = new URL(admin);
  owner.pathname = `/${database}`;
  const app = new URL(owner);
  app.username = 'ovop_app';
  app.password = 'test-only';
  return { ownerUrl: owner.href, appUrl: app.href };
}

/** @param {string} url @param {string} sql */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
