import { MoneyType, QuantityType } from './amounts.graphql.js';

describe('decimals as PostgreSQL gives them', () => {
  test.each([
    ['300.000', '300'],
    ['0.500', '0.5'],
    ['12.345', '12.345'],
    ['7', '7'],
    ['100', '100'],
    ['0.000', '0'],
  ])('a quantity of %s is %s', (value, shown) => {
    expect(QuantityType.of(value, 'KGM')).toEqual({ value: shown, unit: 'KGM' });
  });

  test.each([
    ['15.000000', 'USD', '15.00'],
    ['15.500000', 'USD', '15.50'],
    ['0.123456', 'USD', '0.123456'],
    ['25.9', 'USD', '25.90'],
    ['1200', 'USD', '1200.00'],
    ['1200.000000', 'KHR', '1200'],
    ['340.000000', 'JPY', '340'],
  ])('a unit price of %s %s is %s', (amount, currency, shown) => {
    expect(MoneyType.price(amount, currency)).toEqual({ amount: shown, currency });
  });
});
