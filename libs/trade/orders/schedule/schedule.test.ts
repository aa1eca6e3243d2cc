import fc from 'fast-check';
import { currencies, isCreditorReference, money } from '#platform/money';
import { orderSteps } from '../model/order.states.js';
import { scheduleOf } from './schedule.js';

describe('payment schedule', () => {
  test('30/70 of 10,000.00 is 3,000.00 and 7,000.00', () => {
    expect(
      scheduleOf('O-2026-00031', money(1_000_000n, 'USD'), 30).map(({ kind, amount }) => [kind, amount.minor]),
    ).toEqual([
      ['DEPOSIT', 300_000n],
      ['BALANCE', 700_000n],
    ]);
  });

  const totals = fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 200n }));

  test('it always adds up to the total, has no empty instalment, and each has its own right reference', () => {
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...currencies),
        (minor, percent, currency) => {
          const schedule = scheduleOf('O-2026-00031', money(minor, currency), percent);
          expect(schedule.reduce((total, { amount }) => total + amount.minor, 0n)).toBe(minor);
          expect(
            schedule.every(
              ({ amount, reference }) =>
                amount.minor > 0n && amount.currency === currency && isCreditorReference(reference),
            ),
          ).toBe(true);
          expect(new Set(schedule.map(({ reference }) => reference)).size).toBe(schedule.length);
        },
      ),
    );
  });

  test('every order has a way on: it waits for a deposit first, whatever its total and percentage, and paying or cancelling goes on from there', () => {
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...currencies),
        (minor, percent, currency) => {
          const kinds = scheduleOf('O-2026-00031', money(minor, currency), percent).map(({ kind }) => kind);
          expect([['DEPOSIT'], ['DEPOSIT', 'BALANCE']]).toContainEqual(kinds);
        },
      ),
    );
    expect(orderSteps.allows('AWAITING_DEPOSIT', 'payDeposit') && orderSteps.allows('AWAITING_DEPOSIT', 'cancel')).toBe(
      true,
    );
  });

  test.each([
    [2n, 1, ['DEPOSIT'], [2n]],
    [1n, 30, ['DEPOSIT'], [1n]],
    [1n, 99, ['DEPOSIT'], [1n]],
    [2n, 99, ['DEPOSIT'], [2n]],
    [2n, 50, ['DEPOSIT', 'BALANCE'], [1n, 1n]],
    [100n, 1, ['DEPOSIT', 'BALANCE'], [1n, 99n]],
  ])('a part of zero is none: %s at %i %% is %j of %j', (minor, percent, kinds, amounts) => {
    const schedule = scheduleOf('O-2026-00031', money(minor, 'USD'), percent);
    expect([schedule.map(({ kind }) => kind), schedule.map(({ amount }) => amount.minor)]).toEqual([kinds, amounts]);
  });

  test('everything up front is one deposit', () => {
    expect(scheduleOf('O-2026-00031', money(5n, 'USD'), 100).map(({ kind }) => kind)).toEqual(['DEPOSIT']);
  });
});
