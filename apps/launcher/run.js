import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { identityOf, isAlive } from './identity.js';
import { readJson, writeWhole } from './files.js';
import { endProcesses, findProcesses } from './processes.js';
import { lastLines } from './logs.js';
import { Ended, Trouble } from './trouble.js';

/**
 * A disposable one has nothing to lose.
 * @typedef {import('./identity.js').Identity & { name: string, disposable: boolean }} Child
 */

/** npm takes no notice of SIGTERM while it installs. @param {Child[]} children */
const graceFor = (children) => (children.length && children.every(({ disposable }) => disposable) ? 1000 : 8000);

/**
 * Everything one `npm start` or `npm test` has started. It is written to a file at every change,
 * so that the next start finds what was left by a `kill -9`.
 *
 * A child's standard input is a pipe that stays open and silent: when it closes, we are dead, and the child should end
 * itself.
 */
export class Run {
  id = randomBytes(8).toString('hex');
  ending = new AbortController();
  /** @type {Map<number, Child>} */
  #children = new Map();
  /** @type {Record<string, unknown>} */
  #told = {};
  #written = false;

  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** Adds to what the file says about this run (its address, for example). @param {Record<string, unknown>} facts */
  tell(facts) {
    Object.assign(this.#told, facts);
    this.#written = true;
    const content = {
      id: this.id,
      owner: identityOf(process.pid),
      ...this.#told,
      children: [...this.#children.values()],
    };
    writeWhole(this.file, `${JSON.stringify(content, null, 2)}\n`, 0o600);
  }

  /** @param {AbortSignal} [signal] */
  refuseWhenEnding(signal = this.ending.signal) {
    if (signal.aborted) throw new Ended();
  }

  /**
   * @param {string} name @param {string} command @param {string[]} args
   * @param {{
   *   cwd: string, env?: NodeJS.ProcessEnv, disposable?: boolean,
   *   onLine?: (line: string) => void, onText?: (text: Buffer, error: boolean) => void,
   * }} options
   */
  spawn(name, command, args, { cwd, env = process.env, disposable = false, onLine, onText }) {
    this.refuseWhenEnding();
    const child = spawn(command, args, { cwd, env: { ...env, OVOP_RUN: this.id }, stdio: 'pipe', detached: true });
    const { pid } = child;
    if (pid) {
      this.#children.set(pid, { name, ...identityOf(pid), disposable });
      this.tell({});
      child.once('exit', () => {
        this.#children.delete(pid);
        if (!this.ending.signal.aborted) this.tell({});
      });
    }
    child.stdin.on('error', () => {});
    child.stdout.on('data', (text) => onText?.(text, false));
    child.stderr.on('data', (text) => onText?.(text, true));
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine);
    return child;
  }

  /**
   * Runs a command to its end, everything it says into the log.
   * @param {string} name @param {string} command @param {string[]} args
   * @param {{ cwd: string, env?: NodeJS.ProcessEnv, log: import('./logs.js').Log, disposable?: boolean,
   *   onLine?: (line: string) => void, wayOut?: string }} options
   * @returns {Promise<void>}
   */
  async command(name, command, args, { cwd, env, log, disposable, onLine, wayOut }) {
    log.write(`--- ${new Date().toISOString()} ${name}\n`);
    const child = this.spawn(name, command, args, { cwd, env, disposable, onLine, onText: (text) => log.write(text) });
    const problem = await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) =>
        resolve(code === 0 ? null : signal ? `ended by ${signal}` : `exit code ${code}`),
      );
    });
    this.refuseWhenEnding();
    if (problem)
      throw new Trouble(`${name} failed (${problem}).`, { wayOut, log: log.file, lines: lastLines(log.file) });
  }

  /** Ends every process of this run, grandchildren too. @param {{ hard?: boolean }} [how] */
  async end({ hard = false } = {}) {
    this.ending.abort();
    const children = [...this.#children.values()];
    const groups = children.map(({ pid }) => pid);
    await endProcesses(() => findProcesses({ mark: this.id, groups }), hard ? 0 : graceFor(children));
    if (this.#written) rmSync(this.file, { force: true });
  }
}

/**
 * Ends what a run left behind whose owner was killed. PostgreSQL isn't among it: it is adopted.
 * @param {string} file
 * @returns {Promise<boolean>} whether there was anything
 */
export async function endLeftovers(file) {
  const left = readJson(file);
  if (!left || isAlive(left.owner)) return false;
  /** @type {Child[]} */
  const children = (left.children ?? []).filter(isAlive);
  const groups = children.map(({ pid }) => pid);
  const find = () => findProcesses({ mark: String(left.id), groups });
  const found = find().length > 0;
  await endProcesses(find, graceFor(children));
  rmSync(file, { force: true });
  return found;
}
