import { Client } from 'pg';
import { ConfigError, type Config } from '#platform/config';
import { refuseMighty, RUNTIME_ROLE, type RuntimeRole } from './runtime-role.js';

/** PostgreSQL's major version. */
export const OLDEST = 18;

/** How a session writes days, whatever is set for its role or database: the driver reads them in this form only. */
export const SESSION = '-c datestyle=ISO';

/** SQLSTATE or system code -> what it says about the address. */
const WHY: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Is PostgreSQL running?',
  ENOTFOUND: 'its host has no address. Is the name right?',
  EAI_AGAIN: 'its host has no address. Is the name right?',
  ETIMEDOUT: 'nothing answers there. Is the host within reach?',
  EHOSTUNREACH: 'its host is not within reach.',
  ENETUNREACH: 'its host is not within reach.',
  ECONNRESET: 'what listens there is no PostgreSQL, or refuses us.',
  '28P01': 'the password is refused.',
  '28000': 'the login is refused (pg_hba.conf, or it does not exist).',
  '3D000': 'the database does not exist. Create it first.',
  '42501': 'the login may not connect to this database.',
  '53300': 'the server has no connection left.',
  '57P03': 'the server is starting up or shutting down. Try again in a moment.',
};

/**
 * Connects once with what a variable says and asks the question; throws a ConfigError that names the
 * variable and the fault.
 */
export async function ask<Row extends object>(variable: string, url: string, question: string): Promise<Row> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    application_name: 'ovop start',
    options: SESSION,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(question)).rows[0]!;
  } catch (error) {
    throw new ConfigError(`${variable} can't be used: ${reason(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Of several addresses of one host each has its own error; the first one tells. */
function reason(error: unknown): string {
  const { code = '', message, errors } = error as { code?: string; message: string; errors?: unknown[] };
  if (Object.hasOwn(WHY, code)) return WHY[code]!;
  if (errors?.length) return reason(errors[0]);
  return /timeout/.test(message) ? WHY.ETIMEDOUT! : `${message}.`;
}

interface Found extends RuntimeRole {
  version: number;
  migrated: boolean;
  /** Like "ISO, MDY". */
  datestyle: string;
}

/** Refuses a database that can't be reached, is too old, has none of our tables, or lets us do too much. */
export async function assertDatabase({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): Promise<void> {
  const { version, migrated, datestyle, ...role } = await ask<Found>(
    'DATABASE_URL',
    DATABASE_URL,
    `select login.*,
            current_setting('server_version_num')::int / 10000 as version,
            current_setting('datestyle') as datestyle,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'platform' and c.relname = 'command') as migrated
       from (${RUNTIME_ROLE}) login`,
  );
  if (version < OLDEST)
    throw new ConfigError(`DATABASE_URL leads to PostgreSQL ${version}: the market needs ${OLDEST} or newer.`);
  if (!migrated)
    throw new ConfigError('DATABASE_URL leads to a database without our tables. Run `npm run migrate` first.');
  if (!datestyle.startsWith('ISO'))
    throw new ConfigError(`DATABASE_URL sets DateStyle ${datestyle}: the market reads ISO. Leave it out.`);
  refuseMighty(role);
}
