import type { WaitingOrder } from './today-query';
import { dueOf, waitingLines } from './waiting';

const item = (kind: string, amount: string, currency = 'USD') => ({ kind, amount: { amount, currency } });

it('counts lines, not entries, and keeps what came apart from what went, and currencies apart', () => {
  expect(waitingLines([])).toEqual({ count: 0, came: [], went: [] });
  expect(
    waitingLines([
      item('line', '6975.00'),
      item('entry', '500.00'),
      item('line', '-18.00'),
      item('line', '0.10'),
      item('line', '4000', 'KHR'),
    ]),
  ).toEqual({
    count: 4,
    came: [
      { amount: '6975.10', currency: 'USD' },
      { amount: '4000', currency: 'KHR' },
    ],
    went: [{ amount: '-18.00', currency: 'USD' }],
  });
});

it("an order is due by its deposit's day, then by the day on which it is to be ready, then by none", () => {
  const order = (state: WaitingOrder['state']) =>
    ({
      state,
      readyOn: '2026-12-25',
      instalments: [
        { kind: 'DEPOSIT', dueOn: '2026-12-01' },
        { kind: 'BALANCE', dueOn: null },
      ],
    }) as WaitingOrder;
  expect(
    (['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED'] as const).map((state) => dueOf(order(state))),
  ).toEqual(['2026-12-01', '2026-12-25', undefined, undefined]);
  expect(dueOf({ ...order('AWAITING_DEPOSIT'), instalments: [] })).toBeUndefined();
});
