// npm test [-- what to hand on to Jest]: install, build, lint, all tests. The last line is
// `N passed, N failed, N skipped`.
import '../apps/launcher/node-version.js';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readJson } from '../apps/launcher/files.js';
import { placesOf, root } from '../apps/launcher/place.js';
import { prepare } from '../apps/launcher/prepare.js';
import { Run, endLeftovers } from '../apps/launcher/run.js';
import { say, step, tellTrouble } from '../apps/launcher/screen.js';
import { listenToSignals } from '../apps/launcher/signals.js';
import { Ended, Trouble } from '../apps/launcher/trouble.js';

const places = placesOf(root);
const run = new Run(join(places.data, `test-${process.pid}.json`));
const results = join(places.data, `test-${process.pid}-results.json`);
const count = { passed: 0, failed: 0, skipped: 0 };
const JEST = 'node_modules/jest/bin/jest.js';

async function test() {
  mkdirSync(places.data, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(places.data))
    if (/^test-\d+\.json$/.test(name)) await endLeftovers(join(places.data, name));
  await prepare({ ...places, run });
  say('\nTests, and beside them types and lint (npm run lint)');
  await Promise.all([counted(lint), counted(jest)]);
}

/** What fails is shown and counted; the rest goes on. @param {() => Promise<void>} work */
async function counted(work) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Ended) throw error;
    count.failed++;
    tellTrouble(error);
  }
}

/** Its words come when it has ended: until then those of the tests are on the screen. */
async function lint() {
  /** @type {Buffer[]} */
  const words = [];
  const code = await hear('npm run lint', 'npm', ['run', '--silent', 'lint'], (text) => void words.push(text));
  say(`\nTypes and lint\n${Buffer.concat(words)}`);
  if (code !== 0) throw new Trouble('Lint failed; it counts as one failed test.');
}

/** Of two cores about a half works while the others wait for a silent peer, a job or a page: three fill them. */
const WORKERS = 3;

async function jest() {
  const words = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    JEST,
    `--maxWorkers=${WORKERS}`,
    '--json',
    `--outputFile=${results}`,
  ];
  const code = await hear(
    'jest',
    process.execPath,
    [...words, ...process.argv.slice(2)],
    (text, error) => void (error ? process.stderr : process.stdout).write(text),
  );
  const found = readJson(results);
  rmSync(results, { force: true });
  if (!found) throw new Trouble(`Jest ended without a result (exit code ${code}).`);
  count.passed += found.numPassedTests;
  count.failed += found.numFailedTests + found.numRuntimeErrorTestSuites;
  count.skipped += found.numPendingTests + found.numTodoTests;
  if (code !== 0 && !count.failed) throw new Trouble(`Jest failed (exit code ${code}).`);
  tellSkipped(found);
}

/** @param {{ testResults: { name: string, assertionResults: { status: string, fullName: string }[] }[] }} found */
function tellSkipped(found) {
  const lines = found.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['pending', 'todo', 'skipped', 'disabled'].includes(status))
      .map(({ fullName }) => `  ${relative(root, name)}: ${fullName}`),
  );
  if (lines.length) say(`\nSKIPPED, so not proved by this run:\n${lines.join('\n')}`);
}

/**
 * Runs a command to its end and hears what it says.
 * @param {string} name @param {string} command @param {string[]} args
 * @param {(text: Buffer, error: boolean) => void} onText
 * @returns {Promise<number | string>} its exit code, or the signal that ended it
 */
function hear(name, command, args, onText) {
  const env = { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env };
  const child = run.spawn(name, command, args, { cwd: root, env, onText });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      run.ending.signal.aborted ? reject(new Ended()) : resolve(code ?? String(signal)),
    );
  });
}

/** @param {number} code @param {{ hard?: boolean }} [how] */
async function finish(code, how) {
  await run.end(how);
  rmSync(results, { force: true });
  process.exit(code);
}

listenToSignals({ ask: (code) => void finish(code), insist: (code) => void finish(code, { hard: true }) });
test()
  .catch((error) => {
    if (error instanceof Ended || run.ending.signal.aborted) return;
    count.failed++;
    tellTrouble(error);
  })
  .then(async () => {
    if (run.ending.signal.aborted) return;
    await run.end(); // and with it the temporary PostgreSQL
    if (!count.passed && !count.failed) tellTrouble(new Trouble('No test ran.'));
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`, () =>
      process.exit(count.failed || !count.passed ? 1 : 0),
    );
  });
