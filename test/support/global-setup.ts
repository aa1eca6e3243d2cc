import { startThrowawayPostgres } from '../../apps/launcher/throwaway-postgres.js';
import { makeTemplate } from './cluster.js';
import temporary from './temporary.js';

/**
 * One PostgreSQL for all test files of this run, with a template database that has every migration.
 * There is no teardown: the server ends, and its folder goes, when this process does, also when it crashes.
 */
export default async function globalSetup(): Promise<void> {
  const server = await startThrowawayPostgres();
  process.env.TEST_DATABASE_ADMIN_URL = server.url;
  await makeTemplate(server.url);
  temporary();
}
