import type { Job } from 'bullmq';
import { log } from '#platform/config';
import type { UnitOfWork } from '#platform/database';
import type { JobWorker, QueueBackend } from './backend.js';
import { calm } from './calm.js';
import { CHANNELS, channels } from './channels.js';
import { takeEffect } from './effect.js';
import { patience, type JobData } from './job.js';
import type { Registry } from './registry.js';

export interface ConsumerOptions {
  /** How many jobs of a channel are done at once, at most. */
  readonly atMost: number;
  /** A job of a killed worker is taken up again after about this and `stalledMs`. */
  readonly lockMs: number;
  readonly stalledMs: number;
  /** A job in which nothing moves for so long is given up, and tried again later. */
  readonly stuckMs: number;
}

/**
 * Takes jobs from every channel. It never gives a job up for a worker's death: the reconciler and the attempts judge.
 */
export function consume(
  backend: QueueBackend,
  uow: UnitOfWork,
  registry: Registry,
  options: ConsumerOptions,
): JobWorker[] {
  const complain = calm((line) =>
    log.warn({ ...line }, 'the worker can not reach its queue, or lost a job to another worker'),
  );
  return channels.map((channel) => {
    const work = (job: Job<JobData>) => takeEffect(uow, registry, job.data, job.attemptsMade + 1, options.stuckMs);
    const worker = backend.worker(channel, work, {
      concurrency: Math.min(CHANNELS[channel].atOnce, options.atMost),
      lockDuration: options.lockMs,
      stalledInterval: options.stalledMs,
      maxStalledCount: 1_000,
      runRetryDelay: 1_000,
      drainDelay: 5,
      settings: { backoffStrategy: patience },
    });
    worker.on('error', complain);
    return worker;
  });
}
