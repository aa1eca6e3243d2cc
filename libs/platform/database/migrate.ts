import { DataSource } from 'typeorm';
import { makeLogin } from './login.js';
import { migrations } from './migrations/index.js';
import { OLDEST } from './reachable.js';

/** Any two processes that migrate one database wait for each other on this number. */
const MIGRATION_LOCK = 1_795_500_000;

/**
 * Brings a database up to date, as its owner, and makes the runtime login when it is missing (name and password are
 * those of `appUrl`). Safe to repeat; an older database is upgraded. Returns the names of the migrations that ran.
 */
export async function migrate({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migration', migrationsTransactionMode: 'each',
    installExtensions: false, applicationName: 'ovop migrate', connectTimeoutMS: 10_000, extra: { max: 2 },
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseOldServer(source);
    const ran = await source.runMigrations();
    await makeLogin(source, appUrl);
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

async function refuseOldServer(source: DataSource): Promise<void> {
  const [{ version }] = await source.query(`select current_setting('server_version_num')::int / 10000 as version`);
  if (version < OLDEST) throw new Error(`PostgreSQL ${version} is too old: the market needs ${OLDEST} or newer`);
}
