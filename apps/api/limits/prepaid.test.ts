import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Prepaid } from './prepaid.js';

class Counted extends RateLimiterMemory {
  asked = 0;

  override consume(key: string, points?: number) {
    this.asked++;
    return super.consume(key, points);
  }
}

const spend = async (prepaid: Prepaid, times: number, points = 1) => {
  const waits: number[] = [];
  for (let i = 0; i < times; i++) waits.push(await prepaid.spend('who', points));
  return { paid: waits.filter((wait) => wait === 0).length, wait: waits.at(-1) };
};

describe('a prepaid allowance', () => {
  test('gives exactly its points and then says how long to wait; most are paid without asking anybody', async () => {
    const limiter = new Counted({ points: 100, duration: 60 });
    expect(await spend(new Prepaid(limiter, 10), 300)).toEqual({ paid: 100, wait: expect.any(Number) });
    expect(limiter.asked).toBeLessThanOrEqual(11);
    const { wait } = await spend(new Prepaid(limiter, 10), 1);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  test('two processes together give no more than one', async () => {
    const limiter = new RateLimiterMemory({ points: 100, duration: 60 });
    const [one, two] = [new Prepaid(limiter, 7), new Prepaid(limiter, 7)];
    const paid = (await Promise.all([spend(one, 90), spend(two, 90)])).map((each) => each.paid);
    expect(paid[0]! + paid[1]!).toBe(100);
  });

  test('what is left of a slice still pays for something small after something large was refused', async () => {
    const prepaid = new Prepaid(new RateLimiterMemory({ points: 10, duration: 60 }), 4);
    expect((await spend(prepaid, 1, 8)).paid).toBe(1);
    expect((await spend(prepaid, 1, 5)).paid).toBe(0);
    expect((await spend(prepaid, 5, 1)).paid).toBe(2);
  });

  test('many at once ask once, and one key does not pay for another', async () => {
    const limiter = new Counted({ points: 100, duration: 60 });
    const prepaid = new Prepaid(limiter, 50);
    const waits = await Promise.all([
      ...Array.from({ length: 40 }, () => prepaid.spend('a', 1)),
      prepaid.spend('b', 1),
    ]);
    expect([waits.filter((wait) => wait === 0).length, limiter.asked]).toEqual([41, 2]);
  });

  test('begins anew when its time is over', async () => {
    const prepaid = new Prepaid(new RateLimiterMemory({ points: 3, duration: 1 }), 2);
    expect((await spend(prepaid, 5)).paid).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await spend(prepaid, 5)).paid).toBe(3);
  });
});
