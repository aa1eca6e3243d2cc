import { mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT = 5_000_000;

/**
 * A log that is appended to; a big one is put aside at the start (one older copy is kept).
 * @param {string} file
 */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (statSync(file).size > LIMIT) renameSync(file, `${file}.1`);
  } catch {
    // none yet
  }
  const descriptor = openSync(file, 'a');
  return {
    file,
    descriptor,
    /** @param {string | Buffer} text */
    write(text) {
      try {
        writeSync(descriptor, /** @type {string} */ (text));
      } catch {
        // a full disk must not end the services
      }
    },
  };
}

/** @typedef {ReturnType<typeof openLog>} Log */

/** @param {string} file @param {number} count */
export function lastLines(file, count = 12) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
  } catch {
    return [];
  }
}
