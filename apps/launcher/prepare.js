import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.js';
import { openLog } from './logs.js';
import { step } from './screen.js';
import { hashOf, onceFor } from './stamp.js';

const PACKAGES = ['package-lock.json', '.npmrc'];
const SOURCES = [
  'apps',
  'libs',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  '.swcrc',
  'schema.graphql',
];

/** @typedef {{ root: string, data: string, logs: string, run: import('./run.js').Run }} Where */

/** Installs and builds what is missing or out of date. @param {Where} where */
export const prepare = (where) =>
  inTurn(where, async () => {
    await packages(where);
    await built(where);
  });

/** Installs what is missing or out of date. @param {Where} where */
export const install = (where) => inTurn(where, () => packages(where));

/** Two commands in one folder take turns. @param {Where} where @param {() => Promise<void>} work */
async function inTurn({ data, run }, work) {
  const lock = await waitForLock(join(data, 'prepare.lock'), run);
  try {
    await work();
  } finally {
    lock.release();
  }
}

/** @param {Where} where */
async function packages({ root, logs, run }) {
  await onceFor({
    stamp: join(root, 'node_modules/.installed'),
    hash: () => `${process.platform}-${process.arch} ${hashOf(root, PACKAGES)}`,
    work: () =>
      step('Installing packages (npm ci)', () =>
        npm(run, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
          name: 'npm ci',
          root,
          logs,
          log: 'install',
          wayOut: 'Is the npm registry within reach? Then start again.',
        }),
      ),
  });
}

/** @param {Where} where */
async function built({ root, logs, run }) {
  await onceFor({
    stamp: join(root, 'dist/.built'),
    hash: () => hashOf(root, SOURCES),
    stillThere: () => !existsSync(join(root, 'apps/web')) || existsSync(join(root, 'apps/web/dist/index.html')),
    work: () =>
      step('Building (npm run build)', () =>
        npm(run, ['run', 'build'], {
          name: 'npm run build',
          root,
          logs,
          log: 'build',
          wayOut: 'Mend what the compiler says, then start again.',
        }),
      ),
  });
}

/** @param {string} file @param {import('./run.js').Run} run */
async function waitForLock(file, run) {
  for (;;) {
    const lock = takeLock(file);
    if (lock.held) return lock;
    await step(`Waiting for process ${lock.by.pid}, which installs or builds`, async () => {
      await sleep(3000, undefined, { signal: run.ending.signal }).catch(() => run.refuseWhenEnding());
    });
  }
}

/**
 * @param {import('./run.js').Run} run @param {string[]} args
 * @param {{ name: string, root: string, logs: string, log: string, wayOut: string }} options
 */
function npm(run, args, { name, root, logs, log, wayOut }) {
  // Started by npm we use the very same npm; its own settings for this command must not reach the inner one.
  const inner = process.env.npm_execpath;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(lifecycle|package)_/.test(key))),
    OVOP_PREPARING: '1',
  };
  const [command, first] = inner?.endsWith('.js') ? [process.execPath, [inner]] : ['npm', []];
  return run.command(name, command, [...first, ...args], {
    cwd: root,
    env,
    disposable: true,
    log: openLog(join(logs, `${log}.log`)),
    wayOut,
  });
}
