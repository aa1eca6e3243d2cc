import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readStat } from './identity.js';

/**
 * What we start carries OVOP_RUN=<id of the run> in its environment and leads a process group of its own,
 * so grandchildren (npm's, jest's, a browser) are found too, whatever became of their parents.
 * @param {{ mark?: string, groups?: number[] }} what
 * @returns {number[]} pids of living processes
 */
export function findProcesses({ mark, groups = [] }) {
  return process.platform === 'linux' ? findInProc(mark, groups) : findWithPs(groups);
}

/** @param {string | undefined} mark @param {number[]} groups */
function findInProc(mark, groups) {
  const entry = `OVOP_RUN=${mark}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!pid || pid === process.pid) return false;
      try {
        const { state, group } = readStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        if (state === 'Z' || state === 'X') return false;
        if (groups.includes(group)) return true;
        return Boolean(mark) && readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(entry);
      } catch {
        return false; // gone meanwhile, or another user's
      }
    });
}

/** @param {number[]} groups */
function findWithPs(groups) {
  return execFileSync('ps', ['-axo', 'pid=,pgid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([pid, group, state]) => groups.includes(Number(group)) && !state?.startsWith('Z') && Number(pid) !== process.pid,
    )
    .map(([pid]) => Number(pid));
}

/**
 * SIGTERM, then SIGKILL for what is still there after the grace; again until nothing is left.
 * @param {() => number[]} find @param {number} grace milliseconds
 */
export async function endProcesses(find, grace) {
  let pids = find();
  if (grace > 0) send(pids, 'SIGTERM');
  const end = Date.now() + grace;
  while (pids.length && Date.now() < end) {
    await sleep(50);
    pids = find();
  }
  for (let tries = 0; pids.length && tries < 100; tries++) {
    send(pids, 'SIGKILL');
    await sleep(20);
    pids = find();
  }
}

/** @param {number[]} pids @param {NodeJS.Signals} signal */
export function send(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
}
