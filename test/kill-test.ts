import 'reflect-metadata';
import { log } from '#platform/config';
import globalSetup from './support/global-setup.js';
import { faults, killWorkers, type Counted } from './support/killed-orders.js';
import { redisIsInstalled } from './support/queue-redis.js';
import { World } from './support/world.js';

/**
 * `npm run kill-test`: the worker is killed -9 in the middle of real orders, KILL_ROUNDS (20) times at each of four
 * points, with the queue on PostgreSQL and on Redis. Prints what was counted; ends with 1 when a count is off.
 */
log.level = process.env.LOG_LEVEL ?? 'silent';
const rounds = Number(process.env.KILL_ROUNDS ?? 20);

const isRight = ({ accepted, orders, numbers, proformas, printed, notifications, mails }: Counted): boolean =>
  [orders, numbers, proformas, printed].every((each) => each === accepted) &&
  [notifications, mails].every((each) => each === 2 * accepted);

await globalSetup();
const right = [await killTest('postgres'), redisIsInstalled ? await killTest('redis') : skipped()].every(Boolean);
process.exit(right ? 0 : 1);

async function killTest(queue: 'postgres' | 'redis'): Promise<boolean> {
  process.env.QUEUE = queue;
  const world = await World.open();
  try {
    const started = performance.now();
    const counts = await killWorkers(world, rounds);
    const found = await faults(world);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`\nThe queue on ${queue}: ${rounds} orders and ${rounds} kills at each point, ${seconds} s`);
    console.table(counts);
    console.log(
      Object.entries(found)
        .map(([fault, times]) => `${fault}: ${times}`)
        .join(', '),
    );
    return Object.values(counts).every(isRight) && Object.values(found).every((times) => times === 0);
  } finally {
    await world.close();
  }
}

function skipped(): boolean {
  console.log('\nSKIPPED, so not proved by this run: the queue on Redis (redis-server is not installed)');
  return true;
}
