import { moneyState } from './instalments';

it('the deposit comes before making, the rest before the goods leave, and neither after a cancellation', () => {
  const states = ['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED'] as const;
  expect(states.map((state) => moneyState(state, 'DEPOSIT'))).toEqual(['due', 'received', 'received', 'received', 'received', 'received', 'cancelled']);
  expect(states.map((state) => moneyState(state, 'BALANCE'))).toEqual(['due', 'due', 'due', 'received', 'received', 'received', 'cancelled']);
});
