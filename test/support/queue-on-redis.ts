import { redisIsInstalled } from './queue-redis.js';

/**
 * For Jest's project journeys-redis: every World's queue is on Redis; without redis-server its tests are skipped, and
 * said to be.
 */
process.env.QUEUE = 'redis';
if (!redisIsInstalled) {
  // Jest shows no console of a file that is skipped whole.
  process.stderr.write('SKIPPED: the journeys on Redis (redis-server is not installed)\n');
  const { skip } = describe;
  const skipped = (name: string, tests: () => void) => skip(`on Redis: ${name}`, tests);
  Object.assign(globalThis, { describe: skipped, test: test.skip, it: it.skip });
}
