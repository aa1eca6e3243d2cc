import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { ConfigError, log } from '#platform/config';
import type { QueueBackend } from './backend.js';
import { calm } from './calm.js';
import { QUEUE, type JobData } from './job.js';

/** One hash tag: all keys of the queue are in one slot of a Redis Cluster. */
const PREFIX = '{ovop}';

/**
 * BullMQ on Redis, with two connections: what adds jobs gives up quickly (the outbox keeps the row), what takes them
 * waits for Redis to come back.
 */
export async function openRedis(url: string): Promise<QueueBackend> {
  let answered = false; // the first time it has to answer at once, or the worker doesn't start; later it is waited for
  const patient = { connectTimeout: 3_000, retryStrategy: (times: number) => (answered ? Math.min(times * 100, 2_000) : null) };
  const producer = new Redis(url, { ...patient, lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1_500 });
  const complain = calm((line) => log.warn({ ...line }, "the queue's connection to Redis failed"));
  producer.on('error', complain);
  await refuseUnfit(producer);
  answered = true;

  const consumer = new Redis(url, { ...patient, maxRetriesPerRequest: null });
  consumer.on('error', complain);
  const { Queue, Worker } = withBackend(createRedisBackend);
  const queue = new Queue<JobData>(QUEUE, { connection: producer, prefix: PREFIX });
  queue.on('error', complain);
  await queue.waitUntilReady();
  return {
    kind: 'redis',
    queue,
    worker: (processor, options) => new Worker<JobData>(QUEUE, processor, { ...options, connection: consumer, prefix: PREFIX }),
    close: async () => {
      await queue.close();
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** A Redis that evicts keys under pressure loses jobs without a word: measured, 3,990 of 6,000. */
async function refuseUnfit(redis: Redis): Promise<void> {
  let cause: Error | undefined; // what connect rejects with only says "Connection is closed."
  redis.once('error', (error) => (cause = error));
  const refuse = (problem: string): never => {
    if (redis.status === 'ready') redis.disconnect();
    throw new ConfigError(`REDIS_URL ${problem}`);
  };
  const info = await redis.connect().then(() => redis.info('memory')).catch((error: Error) =>
    refuse(`doesn't answer (${cause?.message ?? error.message}). Start that Redis, or unset REDIS_URL to keep the queue in PostgreSQL.`));
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy !== 'noeviction') refuse(`is a Redis with maxmemory-policy ${policy ?? 'unknown'}, which loses jobs. Set it to noeviction.`);
}
