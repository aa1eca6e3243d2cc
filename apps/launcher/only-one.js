import { setTimeout as sleep } from 'node:timers/promises';
import { readJson } from './files.js';
import { isAlive } from './identity.js';
import { takeLock } from './lock.js';
import { say } from './screen.js';
import { Ended, Trouble } from './trouble.js';

/**
 * One `npm start` per folder. One that is just ending is waited for; with `end` the other is asked to end.
 * @param {import('./place.js').Places} places @param {{ end: boolean, signal: AbortSignal }} how
 */
export async function beTheOnlyOne(places, { end, signal }) {
  let told = false;
  for (const until = Date.now() + 40_000; !signal.aborted;) {
    const lock = takeLock(places.lock);
    if (lock.held) return lock;
    const other = readJson(places.run);
    if ((!end && !other?.ending) || Date.now() > until) {
      throw new Trouble(
        `This project runs already (process ${lock.by.pid})${other?.url ? `: ${other.url}` : ', it is just starting'}.`,
        { wayOut: `End that one first: Ctrl-C where it was started, or kill ${lock.by.pid}.` },
      );
    }
    if (!told) say(`  Waiting for process ${lock.by.pid}, which is ending.`);
    if (end && !told && isAlive(lock.by)) process.kill(lock.by.pid, 'SIGTERM');
    told = true;
    await sleep(100);
  }
  throw new Ended();
}
