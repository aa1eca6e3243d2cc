import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, isAlive } from './identity.js';
import { readJson } from './files.js';

/**
 * One living process holds the file; a dead holder's lock is taken over.
 * @param {string} file
 * @returns {{ held: true, release(): void } | { held: false, by: import('./identity.js').Identity }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identityOf(process.pid)));
  try {
    for (;;) {
      try {
        linkSync(mine, file); // atomic, and never seen without its content
        return { held: true, release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readJson(file);
      if (isAlive(holder)) return { held: false, by: holder };
      putAside(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes a dead holder's file away; when another took the lock in between, gives it back. @param {string} file */
function putAside(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (isAlive(readJson(aside))) linkSync(aside, file);
  } catch {
    // another start was quicker
  } finally {
    rmSync(aside, { force: true });
  }
}
