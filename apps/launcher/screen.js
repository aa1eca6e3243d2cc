import { Ended, Trouble } from './trouble.js';

const terminal = Boolean(process.stdout.isTTY);
// A closed terminal must not end us in the middle of shutting down.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that something is being done, and how long it took. On a terminal the line is rewritten; elsewhere it is said
 * again now and then.
 * @template T
 * @param {string} label @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function step(label, work) {
  const since = Date.now();
  const text = label.padEnd(44);
  process.stdout.write(terminal ? `  ${text}…` : `  ${text}…\n`);
  const timer = setInterval(
    () => process.stdout.write(terminal ? `\r  ${text}${seconds(since)}` : `  ${text}… ${seconds(since)}\n`),
    terminal ? 500 : 15_000,
  );
  try {
    const result = await work();
    process.stdout.write(`${terminal ? '\r' : ''}  ${text}done, ${seconds(since)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(
      `${terminal ? '\r' : ''}  ${text}${error instanceof Ended ? 'stopped' : 'failed'}, ${seconds(since)}\n`,
    );
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** @param {string[][]} rows */
export function table(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.filter((row) => row.length > i + 1).map((row) => row[i]?.length ?? 0), 0),
  );
  for (const row of rows)
    say(`  ${row.map((cell, i) => (i < row.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell)).join('   ')}`);
}

/** What a stack adds to the lines of a log. */
const NOISE = /^\s*(at .*|\^+|Node\.js v.*|file:\/\/.*:\d+)?$/;

/** One sentence, the last lines of the log, the way out, the log's place. @param {unknown} error */
export function tellTrouble(error) {
  const lines = [''];
  if (error instanceof Trouble) {
    lines.push(error.message, ...error.lines.filter((line) => !NOISE.test(line)).map((line) => `    ${line}`));
    if (error.wayOut) lines.push(error.wayOut);
    if (error.log) lines.push(`Log: ${error.log}`);
  } else {
    const { message, code, path } = /** @type {NodeJS.ErrnoException} */ (error);
    lines.push(
      code === 'ENOSPC'
        ? 'The disk is full. Make room, then start again.'
        : code === 'EACCES' || code === 'EPERM'
          ? `No permission for ${path ?? message}. Start as the user who owns this folder, or change its owner.`
          : `Something unforeseen failed: ${message}`,
    );
    if (process.env.OVOP_DEBUG) lines.push(String(/** @type {Error} */ (error).stack));
  }
  process.stderr.write(`${lines.join('\n')}\n`);
}
