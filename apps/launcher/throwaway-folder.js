import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identityOf } from './identity.js';
import { temporaryFolder } from './place.js';

/**
 * A folder that goes when the calling process ends, however it ends, and with it a PostgreSQL whose data are in it.
 * @param {string} prefix
 */
export function throwawayFolder(prefix) {
  const folder = mkdtempSync(join(temporaryFolder(), prefix));
  chmodSync(folder, 0o755); // as root, another user runs the server
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identityOf(process.pid)));
  const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.js', import.meta.url)), folder], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  /** @type {import('node:net').Socket} */ (guard.stdin).unref();
  return folder;
}
