import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Written whole or not at all, also when we are killed in the middle.
 * @param {string} file @param {string} text @param {number} [mode]
 */
export function writeWhole(file, text, mode = 0o644) {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.new`;
  writeFileSync(partial, text, { mode });
  renameSync(partial, file);
}

/** @param {string} file @returns {string | null} */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} file @returns {any} null when it is missing or broken */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
