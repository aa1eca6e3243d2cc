import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to all that one request, one job or one turn of a loop does, however deep. */
interface Surroundings {
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
  /** Tells the watch over this turn or job that it moves. */
  readonly moved?: () => void;
  /** What every log line carries besides the request id: job, event and their ids. */
  readonly facts?: object;
}

const surroundings = new AsyncLocalStorage<Surroundings>();

/** The id that follows one request from HTTP through its command and outbox row to every job that it causes. */
export const requestId = (): string | null => surroundings.getStore()?.requestId ?? null;

/** Runs `work` (and all that it awaits) under a request id, which every log line then carries. */
export const withRequestId = <T>(id: string, work: () => T, more: Omit<Surroundings, 'requestId'> = {}): T =>
  surroundings.run({ ...surroundings.getStore(), ...more, requestId: id }, work);

/** Aborted when the client that asked is gone; undefined where no client waits (a job, a loop). */
export const clientGone = (): AbortSignal | undefined => surroundings.getStore()?.gone;

/** A long piece of work says that it moves. Every transaction that ends says so by itself. */
export const reportProgress = (): void => surroundings.getStore()?.moved?.();

/** What a log line carries of its surroundings. */
export const logFacts = (): object => {
  const around = surroundings.getStore();
  return around ? { requestId: around.requestId, ...around.facts } : {};
};
