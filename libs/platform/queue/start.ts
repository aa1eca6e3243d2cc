import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { log, type Config } from '#platform/config';
import type { UnitOfWork } from '#platform/database';
import { QUEUE_WAITS, type QueueWaits } from './backend.js';
import { consume } from './consumer.js';
import { every } from './every.js';
import type { HandlerTable } from './handler.js';
import { STUCK_MS, type Loop, type LoopLimits } from './loop.js';
import { openBackend } from './open-backend.js';
import { Reconciler } from './reconciler.js';
import { Registry } from './registry.js';
import { relay } from './relay.js';

/** Milliseconds, and rows a turn; the tests shorten them. */
export interface QueueTimes {
  readonly relayIdleMs: number;
  readonly lockMs: number;
  readonly stalledMs: number;
  readonly reconcileEveryMs: number;
  readonly reconcileAfterMs: number;
  readonly retryFailedMs: number;
  readonly stuckMs: number;
  readonly waits: QueueWaits;
}

export const TIMES: QueueTimes = {
  relayIdleMs: 75,
  lockMs: 5_000,
  stalledMs: 2_000,
  reconcileEveryMs: 15_000,
  reconcileAfterMs: 60_000,
  retryFailedMs: 600_000,
  stuckMs: STUCK_MS,
  waits: QUEUE_WAITS,
};

export interface QueueParts {
  readonly config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL' | 'REDIS_URL'>;
  readonly source: DataSource;
  readonly uow: UnitOfWork;
  readonly handlers: HandlerTable;
  readonly times?: Partial<QueueTimes>;
  /** What is done when a loop is stuck; else the program ends. */
  readonly onStuck?: LoopLimits['onStuck'];
}

export interface RunningQueue {
  readonly kind: 'postgres' | 'redis';
  /** Runs something at an interval, one run at a time across all workers; `run` must be safe to repeat. */
  every(name: string, intervalMs: number, run: () => Promise<unknown>): void;
  /** What keeps it from working now, in words; undefined when nothing does. */
  problem(): Promise<string | undefined>;
  /** Takes no more work and finishes the jobs in hand. */
  close(): Promise<void>;
}

const CLOSING_MS = 20_000;

/**
 * Starts relay, consumer and reconciler in this process. Refuses a wrong table of handlers before anything is opened.
 */
export async function startQueue({
  config,
  source,
  uow,
  handlers,
  times: changed,
  onStuck,
}: QueueParts): Promise<RunningQueue> {
  const times = { ...TIMES, ...changed };
  const limits = { stuckMs: times.stuckMs, ...(onStuck && { onStuck }) };
  const registry = new Registry(handlers);
  const backend = await openBackend(config, 'ovop worker', times.waits);
  // Relay and schedules need a connection too; the rest of the pool is for effects.
  const atMost = Math.max(1, config.DATABASE_POOL - 3);
  const workers = consume(backend, uow, registry, {
    atMost,
    lockMs: times.lockMs,
    stalledMs: times.stalledMs,
    stuckMs: times.stuckMs,
  });
  const loops: Loop[] = [relay(source, backend.queue, registry, { batch: 200, idleMs: times.relayIdleMs, ...limits })];
  const queue: RunningQueue = {
    kind: backend.kind,
    every: (name, intervalMs, run) => void loops.push(every(source, name, intervalMs, run, limits)),
    problem: async () => {
      const failing = loops.filter((loop) => !loop.healthy).map(({ name }) => name);
      if (failing.length > 0) return `failing: ${failing.join(', ')}`;
      return backend.answers().then(
        () => undefined,
        () => 'the queue does not answer',
      );
    },
    close: async () => {
      await inTime(Promise.all([...loops.map((loop) => loop.stop()), ...workers.map((worker) => worker.close())]));
      await inTime(backend.close());
    },
  };
  const { reconcileAfterMs: afterMs, retryFailedMs, reconcileEveryMs } = times;
  const reconciler = new Reconciler(source, backend.queue, registry, { afterMs, retryFailedMs, batch: 500 });
  queue.every('queue.reconcile', reconcileEveryMs, () => reconciler.pass());
  return queue;
}

/**
 * A queue that doesn't answer must not keep a process that was told to end: what is left is taken up by another worker.
 */
async function inTime(closing: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const timeout = sleep(CLOSING_MS, 'late' as const, { signal: late.signal }).catch(() => 'stopped' as const);
  const failed = closing.then(
    () => 'closed' as const,
    (error: unknown) => String(error),
  );
  const outcome = await Promise.race([failed, timeout]);
  late.abort();
  if (outcome !== 'closed') log.warn({ outcome }, 'the queue did not close in order');
}
