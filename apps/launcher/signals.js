import { execFileSync } from 'node:child_process';
import { identityOf, isAlive } from './identity.js';

const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** npm passes a Ctrl-C on to us that the terminal has sent already: what follows within this time is the same one. */
const SAME_KEY = 700;

/**
 * The first signal asks to end, a second one insists.
 * @param {{ ask: (code: number) => void, insist: (code: number) => void }} handlers
 */
export function listenToSignals({ ask, insist }) {
  let first = 0;
  /** @param {keyof typeof CODES} signal */
  const heard = (signal) => {
    if (!first) {
      first = Date.now();
      ask(CODES[signal]);
    } else if (Date.now() - first > SAME_KEY) {
      insist(CODES[signal]);
    }
  };
  for (const signal of /** @type {(keyof typeof CODES)[]} */ (Object.keys(CODES))) process.on(signal, heard);
  // When npm is killed with -9 nobody tells us; nobody would know how to end us either.
  const npm = process.env.npm_lifecycle_event ? npmAbove() : null;
  if (npm) setInterval(() => !isAlive(npm) && !first && heard('SIGHUP'), 1000).unref();
}

/** The npm that started us: our parent, or with a shell in between its parent. */
function npmAbove() {
  for (let pid = process.ppid, level = 0; level < 2; level++) {
    const { parent, words } = processAbove(pid);
    if (/\bnpm\b/.test(words)) return identityOf(pid);
    pid = parent;
  }
  return null;
}

/** @param {number} pid */
function processAbove(pid) {
  try {
    const [parent = '', ...words] = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
      .trim()
      .split(/\s+/);
    return { parent: Number(parent), words: words.join(' ') };
  } catch {
    return { parent: 0, words: '' };
  }
}
