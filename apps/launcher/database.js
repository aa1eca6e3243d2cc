import { Trouble } from './trouble.js';

const NAME = 'ovop';

/**
 * Creates our database, once.
 * @param {string} superuser url
 * @returns {Promise<string>} the superuser's url of our database
 */
export async function createDatabase(superuser) {
  const { default: pg } = await import('pg'); // not before the packages are installed
  const client = new pg.Client({ connectionString: superuser, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`create database ${NAME}`);
  } catch (error) {
    throw new Trouble(`The embedded PostgreSQL refuses us: ${/** @type {Error} */ (error).message}.`);
  } finally {
    await client.end().catch(() => {});
  }
  return urlOf(superuser, NAME);
}

/** @param {string} url @param {string} database @param {{ user: string, password: string }} [login] */
export function urlOf(url, database, login) {
  const result = new URL(url);
  result.pathname = `/${database}`;
  if (login) Object.assign(result, { username: login.user, password: login.password });
  return result.href;
}
