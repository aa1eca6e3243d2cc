import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from './files.js';
import { startOf } from './identity.js';

/**
 * What postmaster.pid says: line 1 the pid, 4 the port, 8 the state. It outlives a `kill -9`.
 * @param {string} text
 */
export function readPostmaster(text) {
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? '').trim() };
}

/**
 * @param {string} cluster
 * @returns {{ pid: number, port: number, state: string, alive: boolean } | null}
 */
export function postmasterOf(cluster) {
  const text = readIfThere(join(cluster, 'postmaster.pid'));
  if (!text) return null;
  const found = readPostmaster(text);
  return { ...found, alive: isServerOf(found.pid, cluster) };
}

/**
 * A pid alone proves nothing after a kill -9: its command line must name this very folder.
 * @param {number} pid
 * @param {string} cluster
 */
function isServerOf(pid, cluster) {
  if (!startOf(pid)) return false;
  try {
    const words =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return words.includes('postgres') && `${words} `.includes(` ${cluster} `);
  } catch {
    return false;
  }
}

/**
 * A fast shutdown (SIGINT): open transactions are rolled back, everything committed is on disk.
 * When it takes too long or somebody insists, an immediate one (SIGQUIT): safe too, the next start recovers.
 * @param {number} pid @param {{ hard?: boolean }} [how]
 */
export async function stopPostmaster(pid, { hard = false } = {}) {
  const start = startOf(pid);
  /** @type {[NodeJS.Signals, number][]} */
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ];
  for (const [signal, grace] of hard ? steps.slice(1) : steps) {
    if (!start || startOf(pid) !== start) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + grace; Date.now() < end && startOf(pid) === start;) await sleep(10);
  }
}
