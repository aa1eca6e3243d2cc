import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, isAlive, readStat } from './identity.js';
import { endLeftovers } from './run.js';
import { takeLock } from './lock.js';

const folder = () => mkdtempSync(join(tmpdir(), 'ovop-leftovers-'));
const sleeper = (env = {}) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...env },
  });
  return { child, pid: child.pid as number, ended: once(child, 'exit') };
};
const dead = { pid: process.pid, start: 'another time' };

describe('a process written down by pid and start time', () => {
  it('reads a stat line whose program name holds spaces and brackets', () => {
    const after = Array.from({ length: 20 }, (_, i) => String(i + 100));
    expect(readStat(`12 (a) b (c) S 1 77 ${after.join(' ')}`)).toEqual({ state: 'S', group: 77, start: '116' });
  });

  it('is alive as itself, and dead when its pid belongs to a later process', () => {
    expect(isAlive(identityOf(process.pid))).toBe(true);
    expect(isAlive(dead)).toBe(false);
    expect(isAlive(null)).toBe(false);
  });
});

describe('what a killed run left behind', () => {
  it('is ended, but never a process that only has the same pid', async () => {
    const [ours, stranger] = [sleeper(), sleeper()];
    const file = join(folder(), 'run.json');
    writeFileSync(
      file,
      JSON.stringify({
        id: 'none',
        owner: dead,
        children: [identityOf(ours.pid), { pid: stranger.pid, start: 'another time' }],
      }),
    );
    expect(await endLeftovers(file)).toBe(true);
    await ours.ended;
    expect(isAlive(identityOf(stranger.pid))).toBe(true);
    stranger.child.kill('SIGKILL');
    await stranger.ended;
  });

  it('stays while its owner lives', async () => {
    const ours = sleeper();
    const file = join(folder(), 'run.json');
    writeFileSync(
      file,
      JSON.stringify({ id: 'none', owner: identityOf(process.pid), children: [identityOf(ours.pid)] }),
    );
    expect(await endLeftovers(file)).toBe(false);
    expect(isAlive(identityOf(ours.pid))).toBe(true);
    ours.child.kill('SIGKILL');
    await ours.ended;
  });
});

describe('the lock', () => {
  it('is held by one, and taken over from the dead', () => {
    const file = join(folder(), 'a.lock');
    writeFileSync(file, JSON.stringify(dead));
    const first = takeLock(file);
    expect(first.held).toBe(true);
    expect(takeLock(file)).toEqual({ held: false, by: identityOf(process.pid) });
    if (first.held) first.release();
    expect(takeLock(file).held).toBe(true);
  });
});
