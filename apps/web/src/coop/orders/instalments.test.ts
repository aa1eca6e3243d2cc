import { moneyState } from './instalments';

it('an instalment is due until it has come, and no longer after a cancellation', () => {
  const paidAt = '2026-11-24T08:00:00Z';
  expect([
    moneyState('IN_PRODUCTION', { paidAt: null }),
    moneyState('READY_TO_SHIP', { paidAt }),
    moneyState('CANCELLED', { paidAt: null }),
    moneyState('CANCELLED', { paidAt }),
  ]).toEqual(['due', 'received', 'cancelled', 'received']);
});
