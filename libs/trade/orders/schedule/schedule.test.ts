import fc from 'fast-check';
import { isCreditorReference, money } from '#platform/money';
import { scheduleOf } from './schedule.js';

describe('payment schedule', () => {
  test('30/70 of 10,000.00 is 3,000.00 and 7,000.00', () => {
    expect(scheduleOf('O-2026-00031', money(1_000_000n, 'USD'), 30).map(({ kind, amount }) => [kind, amount.minor])).toEqual([['DEPOSIT', 300_000n], ['BALANCE', 700_000n]]);
  });

  test('it always adds up to the total, has no empty instalment, and each has its own right reference', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
      const schedule = scheduleOf('O-2026-00031', money(minor, 'USD'), percent);
      expect(schedule.reduce((total, { amount }) => total + amount.minor, 0n)).toBe(minor);
      expect(schedule.every(({ amount, reference }) => amount.minor > 0n && isCreditorReference(reference))).toBe(true);
      expect(new Set(schedule.map(({ reference }) => reference)).size).toBe(schedule.length);
    }));
  });

  test('everything up front is one deposit', () => {
    expect(scheduleOf('O-2026-00031', money(5n, 'USD'), 100).map(({ kind }) => kind)).toEqual(['DEPOSIT']);
  });
});
