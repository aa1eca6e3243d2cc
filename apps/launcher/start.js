// npm start [-- --reset]: install, build, database, services; Ctrl-C ends all. npm run dev: the same while one writes.
// Runs before anything is installed or built: plain JavaScript without dependencies.
import './node-version.js';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from './claim.js';
import { createDatabase } from './database.js';
import { develop } from './develop.js';
import { appUrl, choosePorts, environment, environmentsFor } from './environment.js';
import { keepAlive } from './keep-alive.js';
import { keepServing } from './keep-serving.js';
import { beTheOnlyOne } from './only-one.js';
import { isRoot, placesOf, root } from './place.js';
import { choosePort } from './ports.js';
import { prepare } from './prepare.js';
import { reset } from './reset.js';
import { Run, endLeftovers } from './run.js';
import { say, step, tellTrouble } from './screen.js';
import { api, page, sandbox, worker } from './services.js';
import { listenToSignals } from './signals.js';
import { takeSteps } from './steps.js';
import { peopleIn, summary } from './summary.js';
import { Ended, Trouble } from './trouble.js';

const places = placesOf(root);
const run = new Run(places.run);
const wantsReset = process.argv.includes('--reset') || process.env.npm_config_reset === 'true';
const develops = process.argv.includes('--dev');
/** @type {{ lock?: { release(): void }, database?: { stop(how?: { hard?: boolean }): Promise<void> } }} */
const held = {};
let finishing = false;

/** @param {number} code @param {{ hard?: boolean }} [how] */
async function finish(code, how = {}) {
  if (finishing && !how.hard) return;
  finishing = true;
  await run.end(how);
  await held.database?.stop(how);
  held.lock?.release();
  process.exit(code);
}

/** @param {number} code */
function ask(code) {
  say('\nEnding … (press Ctrl-C again to end at once)');
  run.ending.abort();
  if (held.lock) run.tell({ ending: true });
  void begun.finally(() => finish(code));
  void run.end();
}

async function start() {
  mkdirSync(places.data, { recursive: true, mode: 0o700 });
  held.lock = await beTheOnlyOne(places, { end: wantsReset, signal: run.ending.signal });
  run.refuseWhenEnding();
  if (await endLeftovers(places.run)) say('  Ended what an earlier start had left running.');
  run.tell({});
  if (wantsReset) await step('Deleting the old data', () => reset(places));
  await prepare({ ...places, run });
  run.refuseWhenEnding();

  const ports = await choosePorts(process.env);
  const pagePort = develops ? await choosePort(5173) : ports.page;
  const env = environment({ PUBLIC_URL: `http://localhost:${pagePort}`, ...process.env }, places, ports);
  const database = await databaseUrls();
  const envs = environmentsFor(env, database);
  const sandboxReady = keepAlive(sandbox, run, places, envs.sandbox);
  sandboxReady.catch(() => {}); // awaited below
  /** @type {unknown[]} */
  let people = [];
  await takeSteps(run, places, envs.steps, (name, line) => {
    if (name === 'seed') people = peopleIn(line) ?? people;
  });
  await step('Starting sandbox, API and worker', () =>
    Promise.all([
      sandboxReady,
      ...(develops
        ? [keepAlive(page(pagePort), run, places, envs.service), develop(run, places, envs)]
        : [keepAlive(api, run, places, envs.service), keepAlive(worker, run, places, envs.service)]),
    ]),
  );
  run.tell({ url: env.PUBLIC_URL, sandbox: env.SANDBOX_URL, ready: true });
  summary({ env, places, people, embedded: !process.env.DATABASE_URL });
}

/** @returns {Promise<{ owner: string, app: string }>} */
async function databaseUrls() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (app && owner) return { app, owner };
  if (app)
    throw new Trouble('DATABASE_URL is set, but DATABASE_OWNER_URL is not.', {
      wayOut: 'Set it to the url of the login that may change tables; it is used for migrations only.',
    });
  if (isRoot) claim(places);
  const url = await step('PostgreSQL', async () => {
    const server = await keepServing(
      { folder: places.postgres, logFile: join(places.logs, 'postgres.log'), abort: run.ending.signal },
      (problem) => {
        tellTrouble(problem);
        void finish(1);
      },
    );
    held.database = server;
    return createDatabase(server.url);
  });
  return { owner: url, app: appUrl(url, places) };
}

listenToSignals({ ask, insist: (code) => void finish(code, { hard: true }) });
const begun = start().catch(async (error) => {
  if (run.ending.signal.aborted || error instanceof Ended) return;
  tellTrouble(error);
  await finish(1);
});
