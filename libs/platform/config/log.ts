import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';

const requests = new AsyncLocalStorage<{ requestId: string }>();

/** The id that follows one request from HTTP through its command and outbox row to every job that it causes. */
export const requestId = (): string | null => requests.getStore()?.requestId ?? null;

/** Runs `work` (and all that it awaits) under a request id, which every log line then carries. */
export const withRequestId = <T>(id: string, work: () => T): T => requests.run({ requestId: id }, work);

/** The configuration refuses a level that pino does not know, in words; until then there is a log all the same. */
const wanted = process.env.LOG_LEVEL ?? 'info';

/** One JSON line an event. Ids only: no names, addresses, tokens or amounts of people. */
export const log = pino({
  level: wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => (requests.getStore() ? { requestId: requests.getStore()!.requestId } : {}),
});
