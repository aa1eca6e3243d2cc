import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { makeLogin } from './login.js';
import { alone, MIGRATION_WAITS, type MigrationWaits } from './migration-lock.js';
import { migrations } from './migrations/index.js';
import { OLDEST } from './reachable.js';
import { refuseBesideOlder } from './older-programs.js';

/**
 * What waits for a table longer than this lets go of it: behind one that waits, everybody's reading
 * of that table waits too.
 */
const LOCK_MS = 3_000;
/** So often it is tried again, after a rest in which the others get on. */
const TRIES = 20;
const REST_MS = 1_000;

/**
 * Brings a database up to date, as its owner, and makes the runtime login when it is missing (name and password are
 * those of `appUrl`). Safe to repeat; an older database is upgraded. Returns the names of the migrations that ran.
 */
export const migrate = ({
  ownerUrl,
  appUrl,
  waits = MIGRATION_WAITS,
}: {
  ownerUrl: string;
  appUrl: string;
  waits?: MigrationWaits;
}): Promise<string[]> =>
  alone(ownerUrl, waits, async () => {
    const source = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      installExtensions: false,
      applicationName: 'ovop migrate',
      connectTimeoutMS: waits.answerMs,
      extra: {
        max: 2,
        lock_timeout: LOCK_MS,
        statement_timeout: waits.statementMs,
        query_timeout: waits.statementMs + waits.answerMs,
      },
    });
    await source.initialize();
    try {
      await refuseOldServer(source);
      const before = await patiently(() => applied(source));
      await refuseBesideOlder(source, before, appUrl);
      await patiently(() => source.runMigrations());
      await patiently(() => makeLogin(source, appUrl));
      return (await applied(source)).filter((name) => !before.includes(name));
    } finally {
      await source.destroy();
    }
  });

/** Each migration is a transaction of its own: those that are done stay done, and the next try goes on after them. */
async function patiently<R>(work: () => Promise<R>): Promise<R> {
  for (let left = TRIES; ; left--) {
    try {
      return await work();
    } catch (error) {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? (error as { code?: string });
      if (code !== '55P03' || left === 1) throw error;
      await sleep(REST_MS);
    }
  }
}

async function applied(source: DataSource): Promise<string[]> {
  const [{ exists }] = await source.query(`select to_regclass('migration') is not null as exists`);
  if (!exists) return [];
  return (await source.query('select name from migration order by id')).map(({ name }: { name: string }) => name);
}

async function refuseOldServer(source: DataSource): Promise<void> {
  const [{ version }] = await source.query(`select current_setting('server_version_num')::int / 10000 as version`);
  if (version < OLDEST) throw new Error(`PostgreSQL ${version} is too old: the market needs ${OLDEST} or newer`);
}
