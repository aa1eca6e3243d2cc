import fc from 'fast-check';
import * as platform from '#platform/money';
import { lineAmount, middleAmount, shareAmount, sumAmounts, writePrice } from './amounts.js';
import { readNumber } from './numbers.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const khr = (amount: string) => ({ amount, currency: 'KHR' });
const figure = (whole: number, places: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 10 ** places - 1 }), fc.boolean())
    .map(([a, b, point]) => (point ? `${a}.${String(b).padStart(places, '0')}` : String(a)));

describe('exact amounts', () => {
  it('price a line as the platform prices it', () => {
    fc.assert(
      fc.property(figure(99_999_999, 3), figure(1_000_000, 6), (quantity, price) => {
        expect(lineAmount(quantity, usd(price)).amount).toBe(
          platform.toDecimal(platform.lineAmount(quantity, price, 'USD')),
        );
        expect(lineAmount(quantity, khr(price)).amount).toBe(
          platform.toDecimal(platform.lineAmount(quantity, price, 'KHR')),
        );
      }),
    );
  });

  it('multiply as the story does', () => {
    const lines = [lineAmount('300', usd('15.00')), lineAmount('80', usd('25.00')), lineAmount('125', usd('28.00'))];
    expect(lines.map(({ amount }) => amount)).toEqual(['4500.00', '2000.00', '3500.00']);
    expect(sumAmounts(lines, 'USD')).toEqual(usd('10000.00'));
    expect([
      sumAmounts([usd('0.10'), usd('0.20')], 'USD').amount,
      sumAmounts([], 'USD').amount,
      sumAmounts([], 'KHR').amount,
    ]).toEqual(['0.30', '0.00', '0']);
  });

  it('round a line once, half up, and know whole riels', () => {
    expect(['0.5', '0.499'].map((quantity) => lineAmount(quantity, usd('0.01')).amount)).toEqual(['0.01', '0.00']);
    expect([
      lineAmount('3', usd('1.115')).amount,
      lineAmount('1.005', usd('1.00')).amount,
      lineAmount('3', usd('0.335')).amount,
    ]).toEqual(['3.35', '1.01', '1.01']);
    expect(lineAmount('3', khr('1500.5'))).toEqual(khr('4502'));
  });

  it('take a deposit as the schedule does, to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
        const total = platform.money(minor, 'USD');
        const [deposit, balance] = platform.split(total, [percent, 100 - percent]);
        const { part, rest } = shareAmount(usd(platform.toDecimal(total)), percent * 100);
        expect([part.amount, rest.amount]).toEqual([platform.toDecimal(deposit!), platform.toDecimal(balance!)]);
      }),
    );
  });

  it('take the fee as the settlement does, and lose no cent', () => {
    expect(shareAmount(usd('10000.00'), 500)).toEqual({ part: usd('500.00'), rest: usd('9500.00') });
    expect(shareAmount(usd('9492.50'), 500)).toEqual({ part: usd('474.63'), rest: usd('9017.87') });
    expect(shareAmount(usd('0.01'), 500)).toEqual({ part: usd('0.00'), rest: usd('0.01') });
  });

  it("go into a field with their currency's decimals, and are read there as the same number", () => {
    expect(
      [usd('14.2'), usd('15'), usd('0.375'), usd('14.375'), usd('1300.00'), khr('5000000'), khr('1500.50')].map(
        writePrice,
      ),
    ).toEqual(['14.20', '15.00', '0.375', '14.3750', '1300.00', '5000000', '1500.5']);
    fc.assert(
      fc.property(figure(1_000_000, 6), (price) =>
        expect(readNumber(writePrice(usd(price)))).toMatchObject({ kind: 'number' }),
      ),
    );
  });

  it('find the middle of two prices', () => {
    expect(middleAmount(usd('14.20'), usd('15.50')).amount).toBe('14.85');
    expect(middleAmount(usd('14.21'), usd('15.50')).amount).toBe('14.86');
  });
});
