import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from './files.js';
import { identityOf, isAlive } from './identity.js';
import { temporaryFolder } from './place.js';
import { startPostgres, stopPostgres } from './postgres.js';

const PREFIX = 'ovop-throwaway-';
/** Nothing here outlives the tests, so nothing has to survive a power cut. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * A PostgreSQL of one's own in a temporary folder. It ends, and its folder goes, when the calling process ends.
 * @param {Record<string, string>} [settings]
 */
export async function startThrowawayPostgres(settings = {}) {
  await sweep();
  const folder = mkdtempSync(join(temporaryFolder(), PREFIX));
  chmodSync(folder, 0o755); // as root, another user runs the server
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identityOf(process.pid)));
  const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.js', import.meta.url)), folder], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  /** @type {import('node:net').Socket} */ (guard.stdin).unref();
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
