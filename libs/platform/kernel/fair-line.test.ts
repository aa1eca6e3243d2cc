import { setTimeout as sleep } from 'node:timers/promises';
import { FairLine, WaitedTooLong } from './fair-line.js';

/** Work that is done when it is told so. */
function held() {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { work: () => done, finish };
}

describe('a line', () => {
  test('goes by turns: of one who brings five and two who bring one each, these come second and third', async () => {
    const line = new FairLine();
    const order: string[] = [];
    const bring = (who: string, i = 0) => line.enter(who, async () => void order.push(`${who}${i}`));
    await Promise.all([...[0, 1, 2, 3, 4].map((i) => bring('a', i)), bring('b'), bring('c')]);
    expect(order).toEqual(['a0', 'b0', 'c0', 'a1', 'a2', 'a3', 'a4']);
  });

  test('does one thing at a time, goes on after one that fails, and is empty in the end', async () => {
    const line = new FairLine();
    let [now, most] = [0, 0];
    const work = (fails: boolean) => async () => {
      most = Math.max(most, ++now);
      await sleep(1);
      now--;
      if (fails) throw new Error('no');
      return 'done';
    };
    const all = await Promise.allSettled([false, true, false].map((fails, i) => line.enter(`${i % 2}`, work(fails))));
    expect([all.map(({ status }) => status), most, line.length]).toEqual([
      ['fulfilled', 'rejected', 'fulfilled'],
      1,
      0,
    ]);
    await line.empty();
    expect(await line.enter('again', async () => 7)).toBe(7);
  });

  test("is left by who has waited too long, and his turn is nobody's", async () => {
    const line = new FairLine();
    const first = held();
    const taking = line.enter('a', first.work);
    let did = false;
    await expect(line.enter('b', async () => void (did = true), 20)).rejects.toThrow(WaitedTooLong);
    const last = line.enter('c', async () => 'c', 60_000);
    first.finish();
    await taking;
    expect([await last, did, line.length]).toEqual(['c', false, 0]);
  });
});
