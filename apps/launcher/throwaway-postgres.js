import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.js';
import { isAlive } from './identity.js';
import { temporaryFolder } from './place.js';
import { startPostgres, stopPostgres } from './postgres.js';
import { throwawayFolder } from './throwaway-folder.js';

const PREFIX = 'ovop-throwaway-';
/** Nothing here outlives the tests, so nothing has to survive a power cut. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * A PostgreSQL of one's own in a temporary folder. It ends, and its folder goes, when the calling process ends.
 * @param {Record<string, string>} [settings]
 */
export async function startThrowawayPostgres(settings = {}) {
  await sweep();
  const folder = throwawayFolder(PREFIX);
  return startPostgres({ folder, settings: { ...QUICK, ...settings } });
}

/** What a killed run left behind, guard included. */
async function sweep() {
  const top = temporaryFolder();
  for (const name of readdirSync(top).filter((entry) => entry.startsWith(PREFIX))) {
    try {
      if (lstatSync(join(top, name)).uid !== process.getuid?.()) continue;
      const owner = readJson(join(top, name, 'owner.json'));
      if (!owner || isAlive(owner)) continue;
      await stopPostgres(join(top, name));
      rmSync(join(top, name), { recursive: true, force: true });
    } catch {
      // gone meanwhile
    }
  }
}
