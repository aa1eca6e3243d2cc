import { ConfigError } from '#platform/config';
import { ask, migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';
import { faultsOfUrl } from './owner-url.js';

/** `npm run migrate`: DATABASE_OWNER_URL owns the tables, DATABASE_URL is the login that it makes for the runtime. */
const { DATABASE_OWNER_URL: ownerUrl = '', DATABASE_URL: appUrl = '' } = process.env;
try {
  const faults = [
    ...faultsOfUrl('DATABASE_OWNER_URL', ownerUrl, 'owner of the tables'),
    ...faultsOfUrl('DATABASE_URL', appUrl, 'login of the runtime'),
  ];
  if (faults.length > 0) throw new ConfigError([...faults, 'docs/operations.md tells more.'].join('\n'));
  await ask('DATABASE_OWNER_URL', ownerUrl, 'select 1');
  const ran = await migrate({ ownerUrl, appUrl });
  await migrateQueue({ ownerUrl, appUrl });
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof ConfigError ? message : `The database could not be migrated: ${message}`);
  process.exit(1);
}
