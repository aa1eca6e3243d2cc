import { inTime, TooLate } from './in-time.js';

describe('calls to Stripe for a person who waits', () => {
  test('are given up after 4.5 s, whatever the call does', async () => {
    const started = performance.now();
    await expect(inTime(() => new Promise(() => undefined))).rejects.toBeInstanceOf(TooLate);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('are tried once, and share the time', async () => {
    const [first, second] = await inTime(async (patience) => {
      const before = patience();
      await new Promise((done) => setTimeout(done, 300));
      return [before, patience()];
    });
    expect([first!.maxNetworkRetries, second!.maxNetworkRetries]).toEqual([0, 0]);
    expect(first!.timeout! - second!.timeout!).toBeGreaterThan(250);
  });

  test('an answer and an error come through as they are', async () => {
    expect(await inTime(() => Promise.resolve('answer'))).toBe('answer');
    await expect(inTime(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});
