import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalCode, type RefusalDetails } from '#platform/kernel';
import { parseCamt053 } from '../statements/camt053.js';
import type { ParsedStatement, StatementLine } from '../statements/statement.js';

/** What the thread says, in this order: a statement, its lines in parts, the next statement, and that it is done. */
export type Said =
  | { kind: 'statement'; statement: ParsedStatement }
  | { kind: 'lines'; lines: StatementLine[] }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails }
  | { kind: 'done' };

/** So many are received at once: a part of a millisecond for whoever waits for the other thread. */
const AT_ONCE = 500;

const say = (said: Said): void => parentPort!.postMessage(said);

try {
  for (const { lines, pending: _, ...statement } of parseCamt053(workerData as Uint8Array)) {
    say({ kind: 'statement', statement: { ...statement, lines: [], pending: [] } });
    for (let i = 0; i < lines.length; i += AT_ONCE) say({ kind: 'lines', lines: lines.slice(i, i + AT_ONCE) });
  }
  say({ kind: 'done' });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ kind: 'refused', code: error.code, details: error.details });
}
