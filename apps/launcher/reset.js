import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stopPostgres } from './postgres.js';
import { say } from './screen.js';
import { Trouble } from './trouble.js';

/**
 * Deletes all data of this folder. Nothing of ours runs on them but perhaps the database.
 * @param {import('./place.js').Places} places
 */
export async function reset(places) {
  if (process.env.DATABASE_URL) {
    throw new Trouble('--reset deletes only the embedded data, but DATABASE_URL names another database.', {
      wayOut: 'Empty that one yourself, or start without DATABASE_URL.',
    });
  }
  await stopPostgres(places.postgres);
  rmSync(places.postgres, { recursive: true, force: true });
  const kept = [basename(places.lock), basename(places.run), 'prepare.lock'];
  for (const name of readdirSync(places.data)) {
    if (!kept.includes(name) && !/^test-\d+\.json$/.test(name))
      rmSync(join(places.data, name), { recursive: true, force: true });
  }
  say('  The old data are deleted.');
}
