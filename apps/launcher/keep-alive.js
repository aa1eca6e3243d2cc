import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, openLog } from './logs.js';
import { say } from './screen.js';
import { saysReady } from './services.js';
import { Ended, Trouble } from './trouble.js';

const READY_WITHIN = 60_000;
/** After this long a service counts as healthy again, and the waits begin anew. */
const HEALTHY = 60_000;
const LONGEST_WAIT = 30_000;

/**
 * Starts a service and keeps it alive: one that dies is started again, after 0.5, 1, 2, 4 … 30 seconds.
 * Resolves when it is ready for the first time; one that dies before that is a failed start.
 * @param {import('./services.js').Service} service
 * @param {import('./run.js').Run} run
 * @param {import('./place.js').Places} places
 * @param {NodeJS.ProcessEnv} env
 */
export async function keepAlive(service, run, places, env) {
  const log = openLog(join(places.logs, `${service.name}.log`));
  const first = startOnce(service, run, places, env, log);
  await first.ready;
  void again(first);

  /** @param {ReturnType<typeof startOnce>} running */
  async function again(running) {
    let wait = 500;
    for (;;) {
      const problem = await running.ended;
      if (run.ending.signal.aborted) return;
      if (Date.now() - running.since > HEALTHY) wait = 500;
      say(
        `\n${service.name} ended unexpectedly (${problem}); it is started again in ${wait / 1000} s. Log: ${log.file}`,
      );
      for (const line of lastLines(log.file, 5)) say(`    ${line}`);
      await sleep(wait, undefined, { signal: run.ending.signal }).catch(() => {});
      if (run.ending.signal.aborted) return;
      wait = Math.min(wait * 2, LONGEST_WAIT);
      running = startOnce(service, run, places, env, log);
      running.ready.then(
        () => say(`${service.name} runs again.`),
        () => {},
      );
    }
  }
}

/**
 * @param {import('./services.js').Service} service
 * @param {import('./run.js').Run} run
 * @param {import('./place.js').Places} places
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./logs.js').Log} log
 */
export function startOnce(service, run, places, env, log) {
  const since = Date.now();
  log.write(`--- ${new Date().toISOString()} ${service.name} is started\n`);
  const said = withResolvers();
  const child = run.spawn(
    service.name,
    process.execPath,
    ['--enable-source-maps', '--max-old-space-size=1536', service.program, ...(service.args ?? [])],
    {
      cwd: places.root,
      env,
      onText: (text) => log.write(text),
      onLine: (line) => saysReady(line) && said.resolve(undefined),
    },
  );
  const gone = new AbortController();
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const failed = ended.then((problem) => {
    gone.abort();
    if (run.ending.signal.aborted) throw new Ended();
    const lines = lastLines(log.file);
    const wayOut = lines.some((line) => line.includes('EADDRINUSE'))
      ? 'Its port was taken by another program meanwhile. Start again.'
      : undefined;
    throw new Trouble(`${service.name} could not be started (${problem}).`, { wayOut, log: log.file, lines });
  });
  const late = sleep(READY_WITHIN, undefined, { ref: false, signal: gone.signal }).then(() => {
    gone.abort();
    throw new Trouble(`${service.name} is not ready after ${READY_WITHIN / 1000} seconds.`, {
      log: log.file,
      lines: lastLines(log.file),
    });
  });
  const ready = Promise.race([service.ready({ env, said: said.promise, signal: gone.signal }), failed, late]);
  for (const promise of [failed, late, ready]) promise.catch(() => {});
  return { child, since, ended, ready };
}

function withResolvers() {
  /** @type {(value: any) => void} */
  let resolve = () => {};
  const promise = new Promise((give) => (resolve = give));
  return { promise, resolve };
}
