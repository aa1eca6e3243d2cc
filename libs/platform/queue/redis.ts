import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { ConfigError, log } from '#platform/config';
import type { QueueBackend, QueueWaits } from './backend.js';
import { calm } from './calm.js';
import { ChannelQueues } from './channel-queues.js';
import { CHANNELS } from './channels.js';
import type { JobData } from './job.js';
import { resting } from './rest.js';

/** One hash tag: all keys of the queue are in one slot of a Redis Cluster. */
const PREFIX = '{ovop}';

/**
 * BullMQ on Redis, with two connections: what adds jobs gives up quickly (the outbox keeps the row), what takes them
 * waits for Redis to come back. Both give up a connection on which nothing comes back: a dead one is silent.
 */
export async function openRedis(url: string, { producerMs, consumerMs }: QueueWaits): Promise<QueueBackend> {
  let answered = false; // the first time it has to answer at once, or the worker doesn't start; later it is waited for
  const patient = {
    connectTimeout: 3_000,
    retryStrategy: (times: number) => (answered ? Math.min(times * 100, 2_000) : null),
  };
  const producer = tidy(
    new Redis(url, {
      ...patient,
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      commandTimeout: 1_500,
      socketTimeout: producerMs,
    }),
  );
  const complain = calm((line) => log.warn({ ...line }, "the queue's connection to Redis failed"));
  producer.on('error', complain);
  await refuseUnfit(producer);
  answered = true;

  const consumer = tidy(new Redis(url, { ...patient, maxRetriesPerRequest: null, socketTimeout: consumerMs }));
  consumer.on('error', complain);
  const { Queue, Worker } = withBackend(resting(createRedisBackend));
  const queues = new ChannelQueues((name) =>
    new Queue<JobData>(name, { connection: producer, prefix: PREFIX }).on('error', complain),
  );
  await queues.each((queue) => queue.waitUntilReady());
  return {
    kind: 'redis',
    queue: queues,
    worker: (channel, processor, options) =>
      new Worker<JobData>(CHANNELS[channel].queue, processor, { ...options, connection: consumer, prefix: PREFIX }),
    answers: () => producer.ping(),
    close: async () => {
      await queues.each((queue) => queue.close());
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/**
 * ioredis (5.9) leaves the timer of `socketTimeout` running when a connection closes, and it would then end the next
 * one, which is good. The same for the connections that BullMQ makes of this one.
 */
function tidy(redis: Redis): Redis {
  const known = redis as unknown as { socketTimeoutTimer: NodeJS.Timeout | undefined };
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override) => tidy(duplicate(override));
  redis.setMaxListeners(0); // each queue and each worker adds one
  return redis.on('close', () => {
    clearTimeout(known.socketTimeoutTimer);
    known.socketTimeoutTimer = undefined;
  });
}

/** A Redis that evicts keys under pressure loses jobs without a word: measured, 3,990 of 6,000. */
async function refuseUnfit(redis: Redis): Promise<void> {
  let cause: Error | undefined; // what connect rejects with only says "Connection is closed."
  redis.once('error', (error) => (cause = error));
  const refuse = (problem: string): never => {
    if (redis.status === 'ready') redis.disconnect();
    throw new ConfigError(`REDIS_URL ${problem}`);
  };
  const info = await redis
    .connect()
    .then(() => redis.info('memory'))
    .catch((error: Error) =>
      refuse(
        `doesn't answer (${cause?.message ?? error.message}). ` +
          'Start that Redis, or unset REDIS_URL to keep the queue in PostgreSQL.',
      ),
    );
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy !== 'noeviction')
    refuse(`is a Redis with maxmemory-policy ${policy ?? 'unknown'}, which loses jobs. Set it to noeviction.`);
}
