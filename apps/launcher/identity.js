import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Which process a pid meant when it was written down: pid and start time, so that a reused pid is never taken for ours.
 * @typedef {{ pid: number, start: string | null }} Identity
 */

const linux = process.platform === 'linux';
const boot = linux ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8) : '';

/**
 * The fields of /proc/<pid>/stat after the program's name (which may hold spaces and brackets).
 * @param {string} stat
 */
export function readStat(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', group: Number(fields[2]), start: fields[19] ?? '' };
}

/**
 * @param {number} pid
 * @returns {string | null} null when no such process lives (a zombie doesn't)
 */
export function startOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    if (!linux) return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    const { state, start } = readStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return state === 'Z' || state === 'X' ? null : `${boot}:${start}`;
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {Identity} */
export const identityOf = (pid) => ({ pid, start: startOf(pid) });

/** @param {Identity | null | undefined} identity */
export const isAlive = (identity) =>
  Boolean(identity?.start) && startOf(/** @type {Identity} */ (identity).pid) === identity?.start;
