import { pino } from 'pino';
import { logFacts } from './request.js';

/** The configuration refuses a level that pino does not know, in words; until then there is a log all the same. */
const wanted = process.env.LOG_LEVEL ?? 'info';

/** One JSON line an event. Ids only: no names, addresses, tokens or amounts of people. */
export const log = pino({
  level: wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: logFacts,
});

/** What a log line says of a failure: its words and those of its causes, its code, and where it was thrown. */
export function causeOf(error: unknown): { error: string; code?: string; stack?: string } {
  const words: string[] = [];
  let code: string | undefined;
  for (
    let each = error;
    each !== undefined && each !== null && words.length < 6;
    each = (each as { cause?: unknown }).cause
  ) {
    const { message, name, code: own } = each as { message?: string; name?: string; code?: unknown };
    if (typeof own === 'string') code ??= own;
    // a refused connection has no message
    words.push((message || (typeof own === 'string' ? own : name) || String(each)).slice(0, 500));
  }
  return { error: words.join(': '), ...(code && { code }), ...(error instanceof Error && { stack: error.stack }) };
}
