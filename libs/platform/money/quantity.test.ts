import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { nextQuantity, stepOf } from './index.js';

describe('a quantity', () => {
  test.each([
    ['10.5', 'H87', '0', '11'],
    ['100.5', 'SET', '0', '101'],
    ['10', 'H87', '0', '10'],
    ['10.000', 'XCT', '0', '10'],
    ['0.001', 'KGM', '25', '25'],
    ['24.999', 'KGM', '25.000', '25'],
    ['25.001', 'KGM', '25', '25.001'],
    ['25.0001', 'KGM', '25', '25.001'],
    ['3', 'H87', '2.5', '3'],
    ['1', 'H87', '2.5', '3'],
    ['99999999999', 'SET', '1', '99999999999'],
    ['0.5', 'toString', '0', '0.5'],
  ])('of %s %s where the least is %s goes on as %s', (quantity, unit, least, next) =>
    expect(nextQuantity(quantity, unit, least)).toBe(next),
  );

  test("is a multiple of its unit's step", () => {
    expect(['KGM', 'LTR', 'H87', 'SET', 'XCT', 'DZN', 'XYZ'].map(stepOf)).toEqual([
      '0.001',
      '0.001',
      '1',
      '1',
      '1',
      '1',
      '0.001',
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.constantFrom('KGM', 'H87', 'SET', 'MTR'),
        (thousandths, least, unit) => {
          const written = new Decimal(thousandths).div(1000);
          const next = new Decimal(nextQuantity(written.toFixed(), unit, String(least)));
          expect(next.mod(stepOf(unit)).isZero() && next.gte(written) && next.gte(least)).toBe(true);
          expect(nextQuantity(next.toFixed(), unit, String(least))).toBe(next.toFixed());
        },
      ),
    );
  });
});
