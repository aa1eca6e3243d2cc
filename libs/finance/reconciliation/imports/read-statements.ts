import { Worker } from 'node:worker_threads';
import { Refusal } from '#platform/kernel';
import { parseCamt053 } from '../statements/camt053.js';
import type { ParsedStatement } from '../statements/statement.js';
import { refuseFile } from '../statements/unreadable.js';
import type { Said } from './read-statements.worker.js';

/** A day's statement of a small account: read at once, in some milliseconds. A larger file has a thread of its own. */
const SMALL_BYTES = 64 * 1024;
const MOST_THREADS = 2;
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1_024;

/** Built; a test that runs the source uses the built one too. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../../dist/libs/finance/reconciliation/imports/read-statements.worker.js'
    : './read-statements.worker.js',
  import.meta.url,
);

/**
 * Reads a camt.053 file without holding up whoever else is served. Refuses as `parseCamt053` does, and with TOO_LARGE.
 */
export async function readStatements(file: Buffer): Promise<ParsedStatement[]> {
  return file.length <= SMALL_BYTES ? parseCamt053(file) : inTurn(() => inThread(file));
}

const waiting: (() => void)[] = [];
let running = 0;

/** A few at a time, so that many large files neither take all of the machine nor all of its memory. */
async function inTurn<R>(work: () => Promise<R>): Promise<R> {
  if (running >= MOST_THREADS) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function inThread(file: Buffer): Promise<ParsedStatement[]> {
  const bytes = new Uint8Array(file);
  const worker = new Worker(THREAD, {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    return await answerOf(worker);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<ParsedStatement[]> {
  const statements: ParsedStatement[] = [];
  return new Promise((resolve, reject) => {
    const tooLarge = (message: string): void => {
      try {
        refuseFile('TOO_LARGE', message);
      } catch (refusal) {
        reject(refusal as Refusal);
      }
    };
    const timer = setTimeout(
      () => tooLarge(`The file was not read in ${MOST_SECONDS} seconds: bring its days one by one`),
      MOST_SECONDS * 1000,
    );
    const end = (work: () => void): void => {
      clearTimeout(timer);
      work();
    };
    worker.on('message', (said: Said) => {
      if (said.kind === 'statement') statements.push(said.statement);
      else if (said.kind === 'lines') statements.at(-1)!.lines.push(...said.lines);
      else end(() => (said.kind === 'done' ? resolve(statements) : reject(new Refusal(said.code, said.details))));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooLarge('The file takes more memory than there is: bring its days one by one')
          : reject(error),
      ),
    );
    worker.on('exit', () => end(() => reject(new Error('the thread that read a statement ended without an answer'))));
  });
}
