import fc from 'fast-check';
import { releaseOf, type OrderToRelease } from './release.js';

const order = (change: Partial<OrderToRelease> = {}): OrderToRelease => ({
  id: '0192f0c0-0000-7000-8000-000000000001',
  number: 'O-2026-00031',
  state: 'SHIPPED',
  cooperativeId: '0192f0c0-0000-7000-8000-000000000002',
  currency: 'USD',
  totalMinor: '1000000',
  commissionBp: 500,
  ...change,
});

test('10,000.00 at 5% are 500.00 and 9,500.00', () => {
  const { gross, commission, cooperative, posting } = releaseOf(order());
  expect([gross.minor, commission.minor, cooperative.minor]).toEqual([1_000_000n, 50_000n, 950_000n]);
  expect(posting.entries.map(({ account, amount }) => [account.class, amount.minor])).toEqual([
    ['held', 1_000_000n],
    ['commission', -50_000n],
    ['coop_payable', -950_000n],
  ]);
});

test('the two shares are the whole price, at every price and commission, and they are what is posted', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.integer({ min: 0, max: 10_000 }), (total, commissionBp) => {
      const { commission, cooperative, posting } = releaseOf(order({ totalMinor: String(total), commissionBp }));
      expect(commission.minor + cooperative.minor).toBe(total);
      const posted = (name: string): bigint =>
        posting.entries
          .filter(({ account }) => account.class === name)
          .reduce((sum, { amount }) => sum - amount.minor, 0n);
      expect([posted('commission'), posted('coop_payable')]).toEqual([commission.minor, cooperative.minor]);
    }),
  );
});

test.each(['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'CANCELLED'] as const)(
  'nothing is released while the order is %s',
  (state) => {
    expect(() => releaseOf(order({ state }))).toThrow('its money stays held');
  },
);
