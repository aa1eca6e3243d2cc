import { money } from '#platform/money';
import { byWireOnly } from './card-limit.rules.js';

const dollars = { leastMinor: '50', mostMinor: '1000000' };

describe('what a card may pay', () => {
  test.each([
    [49n, 'BELOW_MINIMUM'],
    [50n, undefined],
    [1_000_000n, undefined],
    [1_000_001n, 'ABOVE_CAP'],
    [120_000_000n, 'ABOVE_CAP'],
  ])('%s cents: %s', (minor, reason) => {
    expect(byWireOnly(money(minor, 'USD'), dollars)?.reason).toBe(reason);
  });

  test('names the limit, and has none in a currency without cards', () => {
    expect(byWireOnly(money(45n, 'USD'), dollars)).toEqual({ reason: 'BELOW_MINIMUM', limit: money(50n, 'USD') });
    expect(byWireOnly(money(1_000n, 'EUR'), null)).toEqual({ reason: 'NO_CARDS', limit: null });
    expect(byWireOnly(money(1_000n, 'USD'), 'CARDS_OFF')).toEqual({ reason: 'CARDS_OFF', limit: null });
  });
});
