import type { Job, Queue, WorkerOptions } from 'bullmq';
import type { Config } from '#platform/config';
import type { JobData } from './job.js';
import { openPostgres } from './postgres.js';
import { openRedis } from './redis.js';

/** What the relay and the reconciler need of a queue. */
export interface JobQueue {
  addBulk(jobs: Parameters<Queue<JobData>['addBulk']>[0]): Promise<unknown>;
  getJob(id: string): Promise<Pick<Job<JobData>, 'id' | 'getState' | 'retry' | 'finishedOn' | 'attemptsMade' | 'failedReason'> | undefined>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<JobData> | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  readonly queue: JobQueue;
  worker(processor: (job: Job<JobData>) => Promise<unknown>, options: Omit<WorkerOptions, 'connection' | 'prefix'>): JobWorker;
  close(): Promise<void>;
}

/** The one choice: Redis where REDIS_URL says so, else PostgreSQL. All else is the same code. */
export const openBackend = (config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>, applicationName: string): Promise<QueueBackend> =>
  config.REDIS_URL ? openRedis(config.REDIS_URL) : openPostgres(config, applicationName);
