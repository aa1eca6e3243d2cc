import fc from 'fast-check';
import * as platform from '#platform/money';
import { compareDecimals, depositOf, digitsOf, lineAmount, minus, sumOf } from './exact';

const figure = (whole: number, places: number) =>
  fc.tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 10 ** places - 1 }), fc.boolean()).map(([a, b, point]) => (point ? `${a}.${String(b).padStart(places, '0')}` : String(a)));

describe('exact amounts', () => {
  test('a line is priced as the platform prices it', () => {
    fc.assert(fc.property(figure(99_999_999, 3), figure(1_000_000, 6), (quantity, price) => {
      expect(lineAmount(quantity, price, 2)).toBe(platform.toDecimal(platform.lineAmount(quantity, price, 'USD')));
      expect(lineAmount(quantity, price, 0)).toBe(platform.toDecimal(platform.lineAmount(quantity, price, 'KHR')));
    }));
    expect(lineAmount('3', '0.335', 2)).toBe('1.01');
    expect(lineAmount('300', '15', 2)).toBe('4500.00');
  });

  test('the deposit is the one of the schedule, to the cent', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
      const total = platform.money(minor, 'USD');
      expect(depositOf(platform.toDecimal(total), percent)).toBe(platform.toDecimal(platform.split(total, [percent, 100 - percent])[0]!));
    }));
    expect(depositOf('1000.01', 30)).toBe('300.00');
  });

  test('adds, subtracts and compares without losing a digit', () => {
    expect(sumOf(['0.10', '0.20', '99999999999999999.99'], 2)).toBe('100000000000000000.29');
    expect(sumOf([], 2)).toBe('0.00');
    expect(minus('12850.00', '14140.00')).toBe('-1290.00');
    expect(minus('0.05', '0.1')).toBe('-0.05');
    expect([compareDecimals('15', '15.00'), compareDecimals('9.9', '10'), compareDecimals('0.001', '0')]).toEqual([0, -1, 1]);
    expect([digitsOf('10000.00'), digitsOf('5000000')]).toEqual([2, 0]);
  });
});
