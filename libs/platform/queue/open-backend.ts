import type { Config } from '#platform/config';
import { QUEUE_WAITS, type QueueBackend, type QueueWaits } from './backend.js';
import { openPostgres } from './postgres.js';
import { openRedis } from './redis.js';

/** The one choice: Redis where REDIS_URL says so, else PostgreSQL. All else is the same code. */
export const openBackend = (
  config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>,
  applicationName: string,
  waits: QueueWaits = QUEUE_WAITS,
): Promise<QueueBackend> =>
  config.REDIS_URL ? openRedis(config.REDIS_URL, waits) : openPostgres(config, applicationName, waits);
