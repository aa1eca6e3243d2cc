import { readdirSync, statSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOnce } from './keep-alive.js';
import { openLog } from './logs.js';
import { say, step, tellTrouble } from './screen.js';
import { api, worker } from './services.js';
import { takeSteps } from './steps.js';
import { Ended } from './trouble.js';

/** Whose changes are ours; the page's are Vite's, and a test's nobody's. */
const SOURCE = /^(?!apps\/(web|launcher)\/).*(?<!\.test)\.ts$/;
/** An editor saves several files at once. */
const TOGETHER = 150;

/**
 * `npm run dev`: starts API and worker, and whenever a source changes builds and starts them anew. What can't be built
 * is told, and the old ones run on until it is mended.
 * @param {import('./run.js').Run} run @param {import('./place.js').Places} places
 * @param {{ service: NodeJS.ProcessEnv, steps: NodeJS.ProcessEnv }} envs
 */
export async function develop(run, places, envs) {
  /** @type {Map<import('./services.js').Service, ReturnType<typeof startOnce>>} */
  const running = new Map();
  await Promise.all([begin(api), begin(worker)]);
  void follow();

  /** @param {import('./services.js').Service} service */
  async function begin(service) {
    const started = startOnce(service, run, places, envs.service, openLog(join(places.logs, `${service.name}.log`)));
    running.set(service, started);
    void started.ended.then(
      (problem) =>
        running.get(service) === started &&
        !run.ending.signal.aborted &&
        say(`\n${service.name} ended (${problem}); it starts again with the next change.`),
    );
    await started.ready;
  }

  /** @param {import('./services.js').Service} service */
  async function end(service) {
    const started = running.get(service);
    running.delete(service);
    started?.child.kill('SIGTERM');
    await started?.ended;
  }

  async function follow() {
    for await (const changed of changesOf(places.root, run.ending.signal)) {
      say(`\n${changed[0]}${changed.length > 1 ? ` and ${changed.length - 1} more` : ''} changed.`);
      await renew(changed).catch((error) => error instanceof Ended || run.ending.signal.aborted || tellTrouble(error));
    }
  }

  /** @param {string[]} changed */
  async function renew(changed) {
    await step('Building', () => build(run, places));
    if (changed.some((file) => file.includes('/migrations/'))) await takeSteps(run, places, envs.steps, () => {});
    await step('Starting API and worker anew', async () => {
      await Promise.all([end(api), end(worker)]);
      await Promise.all([begin(api), begin(worker)]);
    });
  }
}

/** @param {import('./run.js').Run} run @param {import('./place.js').Places} places */
const build = (run, { root, logs }) =>
  run.command('nest build', process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], {
    cwd: root,
    disposable: true,
    log: openLog(join(logs, 'build.log')),
    wayOut: 'Mend what the compiler says; it is built again when you save.',
  });

/**
 * The sources that changed, those of one moment together; what changes while they are dealt with comes next.
 * @param {string} root @param {AbortSignal} signal
 */
async function* changesOf(root, signal) {
  const changed = new Set();
  let wake = () => {};
  for (const folder of ['apps', 'libs']) {
    watchTree(join(root, folder), signal, (path) => {
      const file = relative(root, path);
      if (SOURCE.test(file)) wake(void changed.add(file));
    });
  }
  while (!signal.aborted) {
    if (changed.size === 0) await new Promise((resolve) => (wake = resolve));
    await sleep(TOGETHER);
    const files = [...changed];
    changed.clear();
    yield files;
  }
}

/**
 * Each folder by itself: Node's own recursive watching loses a file that an editor replaces.
 * @param {string} folder @param {AbortSignal} signal @param {(path: string) => void} onChange
 */
function watchTree(folder, signal, onChange) {
  if (/(^|\/)(node_modules|dist)$/.test(folder)) return;
  watch(folder, { signal }, (_event, name) => {
    const path = join(folder, String(name));
    if (isFolder(path))
      watchTree(path, signal, onChange); // a new one; one that is watched already only says things twice
    else onChange(path);
  }).on('error', () => {}); // it is gone
  for (const name of readdirSync(folder))
    if (isFolder(join(folder, name))) watchTree(join(folder, name), signal, onChange);
}

/** @param {string} path */
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
