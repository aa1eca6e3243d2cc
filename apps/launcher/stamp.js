import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from './files.js';

/** @param {string} name */
const isSource = (name) =>
  !['node_modules', 'dist', '.data', 'coverage'].includes(name) &&
  !name.endsWith('.test.ts') &&
  !name.endsWith('.test.tsx');

/**
 * One hash over names and contents of files and folders; what is missing counts as missing.
 * @param {string} root @param {string[]} paths
 */
export function hashOf(root, paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return void hash.update(`${path}\0missing\0`);
    let entries;
    try {
      entries = readdirSync(full);
    } catch {
      return void hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
    for (const name of entries.sort()) if (isSource(name)) add(join(path, name));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/**
 * Does the work unless the stamp says that the very same was done before. The stamp is taken away first and written
 * last, so interrupted work is done again; what changes while the work goes on counts as not done.
 * @param {{ stamp: string, hash: () => string, work: () => Promise<void>, stillThere?: () => boolean }} what
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function onceFor({ stamp, hash, work, stillThere = () => true }) {
  const wanted = hash();
  if (readIfThere(stamp) === wanted && stillThere()) return false;
  rmSync(stamp, { force: true });
  await work();
  writeWhole(stamp, wanted);
  return true;
}
