import type { JobsOptions } from 'bullmq';
import type { Channel } from './channels.js';

/** Ids only: the queue is clear text and may be lost; the truth is in PostgreSQL. */
export interface JobData {
  readonly outboxId: string;
  readonly handler: string;
}

/** The same event and handler are the same job, however often it is added. BullMQ refuses ':' and plain integers. */
export const jobId = ({ outboxId, handler }: JobData): string => `${outboxId}-${handler}`;

const HOUR = 3_600;

/**
 * A completed job is only kept to absorb a second adding; the inbox remembers for good. A failed
 * one is the reconciler's.
 */
const options: JobsOptions = {
  attempts: 50,
  backoff: { type: 'patient' },
  removeOnComplete: { age: HOUR, count: 10_000 },
  removeOnFail: false,
};

export interface AddedJob {
  readonly channel: Channel;
  readonly name: string;
  readonly data: JobData;
  readonly opts: JobsOptions;
}

export const jobOf = (data: JobData, channel: Channel): AddedJob => ({
  channel,
  name: data.handler,
  data,
  opts: { ...options, jobId: jobId(data) },
});

/** Doubles from half a second to five minutes, scattered: fifty attempts are about three hours. */
export const patience = (attempt: number): number =>
  Math.round(Math.min(500 * 2 ** (attempt - 1), 300_000) * (0.75 + Math.random() / 2));
