import type { Job, WorkerOptions } from 'bullmq';
import type { Channel } from './channels.js';
import type { AddedJob, JobData } from './job.js';

export type KnownJob = Pick<Job<JobData>, 'id' | 'getState' | 'retry' | 'finishedOn' | 'attemptsMade' | 'failedReason'>;

/** What the relay and the reconciler need of a queue. */
export interface JobQueue {
  addBulk(jobs: AddedJob[]): Promise<unknown>;
  getJob(id: string, channel?: Channel): Promise<KnownJob | undefined>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<JobData> | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

export type Processor = (job: Job<JobData>) => Promise<unknown>;

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  readonly queue: JobQueue;
  worker(channel: Channel, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): JobWorker;
  /** Rejects when the queue can't be reached. */
  answers(): Promise<unknown>;
  close(): Promise<void>;
}

/** How long the queue's peers may be silent, in milliseconds; tests shorten it. */
export interface QueueWaits {
  readonly producerMs: number;
  /** Longer than the longest wait for a job, which is ten seconds. */
  readonly consumerMs: number;
}

export const QUEUE_WAITS: QueueWaits = { producerMs: 8_000, consumerMs: 15_000 };
