import { faults, killWorkers } from '../support/killed-orders.js';
import { World } from '../support/world.js';

/** At each point; `npm run kill-test` does twenty, on both queues. */
const ROUNDS = 2;

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

describe('orders whose worker is killed -9 at four named points', () => {
  test('have one number, one gapless proforma, and tell each person once, by one mail or copies of it', async () => {
    const counts = await killWorkers(world, ROUNDS);
    const once = {
      kills: ROUNDS,
      accepted: ROUNDS,
      orders: ROUNDS,
      numbers: ROUNDS,
      proformas: ROUNDS,
      printed: ROUNDS,
      notifications: 2 * ROUNDS,
      mails: 2 * ROUNDS,
    };
    for (const counted of Object.values(counts)) expect(counted).toMatchObject(once);
    expect(Object.values(await faults(world)).every((fault) => fault === 0)).toBe(true);
  }, 180_000);
});
