import type { StandingInstalment } from '#trade/orders';
import { isForWhatIsOpen } from './due.js';

const standing = (
  state: StandingInstalment['order']['state'],
  kind: 'DEPOSIT' | 'BALANCE' = 'DEPOSIT',
): StandingInstalment => ({
  instalment: { id: 'i', kind, amountMinor: '45000' },
  order: { id: 'o', programmeId: 'p', number: 'O-1', state, currency: 'USD', buyerId: 'b', cooperativeId: 'c' },
});
const page = (amountMinor: string, currency = 'USD') => ({ amountMinor, currency });

describe('a payment page', () => {
  test('is for what is open now, to the cent and in its currency', () => {
    expect(isForWhatIsOpen(page('45000'), standing('AWAITING_DEPOSIT'), 0n)).toBe(true);
    expect(isForWhatIsOpen(page('45000'), standing('AWAITING_DEPOSIT'), 40_000n)).toBe(false);
    expect(isForWhatIsOpen(page('5000'), standing('AWAITING_DEPOSIT'), 40_000n)).toBe(true);
    expect(isForWhatIsOpen(page('45000', 'KHR'), standing('AWAITING_DEPOSIT'), 0n)).toBe(false);
  });

  test('is for nothing once it is paid, the order is cancelled, or the deposit is open again', () => {
    expect(isForWhatIsOpen(page('45000'), standing('AWAITING_DEPOSIT'), 45_000n)).toBe(false);
    expect(isForWhatIsOpen(page('45000'), standing('CANCELLED'), 0n)).toBe(false);
    expect(isForWhatIsOpen(page('45000'), standing('AWAITING_DEPOSIT', 'BALANCE'), 0n)).toBe(false);
    expect(isForWhatIsOpen(page('45000'), standing('IN_PRODUCTION', 'BALANCE'), 0n)).toBe(true);
  });
});
