import type { Job } from 'bullmq';
import { log } from '#platform/config';
import type { UnitOfWork } from '#platform/database';
import type { JobWorker, QueueBackend } from './backend.js';
import { calm } from './calm.js';
import { takeEffect } from './effect.js';
import { patience, type JobData } from './job.js';
import type { Registry } from './registry.js';

export interface ConsumerOptions {
  readonly concurrency: number;
  /** A job of a killed worker is taken up again after about this and `stalledMs`. */
  readonly lockMs: number;
  readonly stalledMs: number;
}

/** Takes jobs from the queue. It never gives a job up for a worker's death: the reconciler and the attempts judge. */
export function consume(backend: QueueBackend, uow: UnitOfWork, registry: Registry, options: ConsumerOptions): JobWorker {
  const worker = backend.worker((job: Job<JobData>) => takeEffect(uow, registry, job.data), {
    concurrency: options.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: options.stalledMs,
    maxStalledCount: 1_000,
    runRetryDelay: 1_000,
    drainDelay: 5,
    settings: { backoffStrategy: patience },
  });
  worker.on('error', calm((line) => log.warn({ ...line }, 'the worker can not reach its queue, or lost a job to another worker')));
  const failed = calm((line) => log.error({ ...line }, 'a job failed and will be tried again'));
  worker.on('failed', (job, error) => failed(new Error(`${job?.name ?? 'a job'}, attempt ${job?.attemptsMade ?? '?'}: ${error.message}`)));
  return worker;
}
