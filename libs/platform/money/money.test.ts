import fc from 'fast-check';
import {
  creditorReference,
  fromDecimal,
  isCreditorReference,
  lineAmount,
  money,
  split,
  sum,
  toDecimal,
} from './index.js';

const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

describe('money', () => {
  test('an amount survives the way to a decimal string and back', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom('USD' as const, 'KHR' as const), (m, currency) => {
        expect(fromDecimal(toDecimal(money(m, currency)), currency)).toEqual(money(m, currency));
      }),
    );
  });

  test.each(['1e3', 'NaN', '', ' 1', '1.005', '0x10', '1,000.00', '--1'])('%j is no amount in dollars', (text) => {
    expect(fromDecimal(text, 'USD')).toBeUndefined();
  });

  test('a split always adds up to the whole, and no part is off its share by a whole unit', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
      .filter((w) => w.some((x) => x > 0));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), weights, (m, w) => {
        const parts = split(money(m, 'USD'), w);
        expect(sum(parts, 'USD').minor).toBe(m);
        const whole = BigInt(w.reduce((a, b) => a + b, 0));
        parts.forEach((part, i) => {
          const difference = part.minor * whole - m * BigInt(w[i]!);
          expect(difference > -whole && difference < whole).toBe(true);
        });
      }),
    );
  });

  test('30% of an odd total goes down and the rest goes up, together the total', () => {
    expect(split(money(100_001n, 'USD'), [30, 70]).map((part) => part.minor)).toEqual([30_000n, 70_001n]);
  });

  test('a line is rounded once, half up', () => {
    expect(toDecimal(lineAmount('300', '15.00', 'USD'))).toBe('4500.00');
    expect(toDecimal(lineAmount('3', '0.335', 'USD'))).toBe('1.01');
    expect(toDecimal(lineAmount('0.001', '4.999999', 'USD'))).toBe('0.00');
  });

  test('two currencies are never added', () => {
    expect(() => sum([money(1n, 'USD'), money(1n, 'KHR')], 'USD')).toThrow('cannot be added');
  });
});

describe('creditor reference', () => {
  test('the example of ISO 11649 has the check digits 18', () => {
    expect(creditorReference('539007547034')).toBe('RF18539007547034');
  });

  test('every reference made is right, and every single changed digit is seen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,18}$/), fc.nat(), fc.integer({ min: 1, max: 9 }), (body, where, by) => {
        const reference = creditorReference(body);
        expect(isCreditorReference(reference)).toBe(true);
        const at = 4 + (where % body.length);
        const wrong = reference.slice(0, at) + String((Number(reference[at]) + by) % 10) + reference.slice(at + 1);
        expect(isCreditorReference(wrong)).toBe(false);
      }),
    );
  });

  test('people may type it with spaces and small letters', () => {
    expect(isCreditorReference('rf18 5390 0754 7034')).toBe(true);
  });
});
