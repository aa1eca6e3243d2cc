import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const isRoot = process.getuid?.() === 0;
const top = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
/** Compiled, for the programs of test/, this file lies one folder deeper: in dist/. */
export const root = existsSync(join(top, 'package.json')) ? top : dirname(top);

/** @param {string} top */
export function placesOf(top) {
  const data = join(top, '.data');
  return {
    root: top,
    data,
    logs: join(data, 'logs'),
    files: join(data, 'files'),
    sandbox: join(data, 'sandbox'),
    secrets: join(data, 'secrets.json'),
    run: join(data, 'run.json'),
    lock: join(data, 'launcher.lock'),
    postgres: isRoot
      ? join(systemFolder('lib'), createHash('sha256').update(data).digest('hex').slice(0, 16))
      : join(data, 'postgres'),
  };
}

/** @typedef {ReturnType<typeof placesOf>} Places */

/**
 * PostgreSQL refuses to run as root, and another user may not be able to enter the clone:
 * for root, its programs and its data are in a folder that everyone can enter.
 * @param {'lib' | 'cache'} kind
 */
export function systemFolder(kind) {
  for (const parent of [`/var/${kind}`, tmpdir(), '/tmp']) {
    if (!everyoneEnters(parent) || !writable(parent)) continue;
    const folder = join(parent, 'ovop-market');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (statSync(folder).uid !== 0) continue; // in /tmp anyone could have made it
    chmodSync(folder, 0o755); // whatever the umask is
    return folder;
  }
  throw new Error('no folder under /var or /tmp that everyone can enter');
}

/** A folder for a short-lived server. */
export function temporaryFolder() {
  return isRoot && !everyoneEnters(tmpdir()) ? '/tmp' : tmpdir();
}

/** @param {string} folder */
function everyoneEnters(folder) {
  try {
    for (let path = realpathSync(folder); ; path = dirname(path)) {
      if (!(statSync(path).mode & 0o001)) return false;
      if (path === dirname(path)) return true;
    }
  } catch {
    return false;
  }
}

/** @param {string} folder */
function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
