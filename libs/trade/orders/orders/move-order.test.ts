import type { PlatformTx } from '#platform/database';
import { orderSteps, type OrderState } from '../model/order.states.js';
import { moveOrder } from './orders.store.js';

describe('an order is moved', () => {
  const states = orderSteps.states;
  const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));
  const written: OrderState[] = [];
  const tx = { sql: async (_text: string, [, next]: [string, OrderState]) => void written.push(next) };
  const move = ([from, to]: (typeof pairs)[number]) =>
    moveOrder(tx as unknown as PlatformTx, { id: 'o1', state: from }, to, new Date(0));

  test('where a step of its table leads, and nowhere else', async () => {
    const outcomes = await Promise.all(
      pairs.map((pair) =>
        move(pair).then(
          () => pair.join(' '),
          () => null,
        ),
      ),
    );
    const led = states.flatMap((from) =>
      [...new Set(Object.values(orderSteps.table[from]))].map((to) => `${from} ${String(to)}`),
    );
    expect(outcomes.filter((outcome) => outcome !== null).sort()).toEqual(led.sort());
    expect(written).toHaveLength(led.length);
    await expect(move(['SHIPPED', 'IN_PRODUCTION'])).rejects.toThrow('no step leads an order');
  });
});
