import { typedDeposit, typedPrice, typedQuantity } from './typed';

describe('what a person types', () => {
  it('is a quantity that the API takes, or asked again', () => {
    expect(['300', ' 1,000.5', '១២៥', '0.001', '5.', '1,5'].map(typedQuantity)).toEqual([
      '300',
      '1000.5',
      '125',
      '0.001',
      undefined,
      '1.5',
    ]);
    expect(['', '0', '-5', '1.2345', '2.000', '1e3', 'NaN', '100000000000'].map(typedQuantity)).toEqual(
      Array(8).fill(undefined),
    );
  });

  it('is a price that the API takes, or asked again', () => {
    expect(['15', '.375', '0.000001', '1000000', '36,50'].map(typedPrice)).toEqual([
      '15',
      '0.375',
      '0.000001',
      '1000000',
      '36.50',
    ]);
    expect(['', '0.0000001', '0', '1000000.01', '14,250', '9'.repeat(400)].map(typedPrice)).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('is a deposit that the API takes, or asked again', () => {
    expect(['30', '30 %', '៣០%', '1', '100', '30,0'].map(typedDeposit)).toEqual([30, 30, 30, 1, 100, 30]);
    expect(['', '0', '101', '12.5', '-1', '%', 'x'].map(typedDeposit)).toEqual(Array(7).fill(undefined));
  });
});
