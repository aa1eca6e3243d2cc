import { migrate } from '#platform/database';
import { migrateQueue } from '#platform/queue';

/** `npm run migrate`: DATABASE_OWNER_URL owns the tables, DATABASE_URL is the login that it makes for the runtime. */
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
if (!ownerUrl || !appUrl) {
  console.error('npm run migrate wants DATABASE_OWNER_URL (the owner of the tables) and DATABASE_URL (the runtime login). docs/operations.md tells more.');
  process.exit(1);
}
try {
  const ran = await migrate({ ownerUrl, appUrl });
  await migrateQueue({ ownerUrl, appUrl });
  console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
} catch (error) {
  console.error(`The database could not be migrated: ${(error as Error).message}`);
  process.exit(1);
}
