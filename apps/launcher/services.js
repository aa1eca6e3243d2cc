import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './trouble.js';

/**
 * The long-running programs. `ready` resolves when the program serves: it has said so in a line
 * of JSON with `"ready": true`, or it answers.
 * @typedef {{ env: NodeJS.ProcessEnv, said: Promise<void>, signal: AbortSignal }} Started
 * @typedef {{ name: string, program: string, args?: string[], ready: (started: Started) => Promise<void> }} Service
 */

/** @type {Service} */
export const sandbox = { name: 'sandbox', program: 'dist/apps/sandbox/main.js', ready: ({ said }) => said };

/** @type {Service} */
export const api = {
  name: 'api',
  program: 'dist/apps/api/main.js',
  ready: ({ env, signal }) => answers(`http://127.0.0.1:${env.PORT}/ready`, signal),
};

/** @type {Service} */
export const worker = { name: 'worker', program: 'dist/apps/worker/main.js', ready: ({ said }) => said };

/** The page as it is written, by Vite. @param {number} port @returns {Service} */
export const page = (port) => ({
  name: 'page',
  program: 'node_modules/vite/bin/vite.js',
  args: ['apps/web', '--port', String(port), '--strictPort', '--clearScreen', 'false'],
  ready: ({ signal }) => answers(`http://127.0.0.1:${port}/`, signal),
});

/** @param {string} line */
export function saysReady(line) {
  if (!line.includes('"ready"')) return false;
  try {
    return JSON.parse(line).ready === true;
  } catch {
    return false;
  }
}

/** @param {string} url @param {AbortSignal} signal */
async function answers(url, signal) {
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
      await answer.arrayBuffer();
      if (answer.status === 200) return;
    } catch {
      // not yet
    }
    await sleep(50);
  }
  throw new Trouble(`${url} did not answer.`);
}
