import { missingTo, tierAfter, tierFor, typedPrice, typedQuantity } from './tiers';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const tiers = [
  { from: { value: '25' }, unitPrice: usd('15.80') },
  { from: { value: '100' }, unitPrice: usd('15.50') },
  { from: { value: '500' }, unitPrice: usd('15.20') },
];

describe('price tiers', () => {
  it('give the price of the quantity', () => {
    expect(['25', '99.999', '100', '500.000', '9000'].map((quantity) => tierFor(tiers, quantity)?.unitPrice.amount)).toEqual(['15.80', '15.80', '15.50', '15.20', '15.20']);
    expect(tierFor(tiers, '5')).toBe(tiers[0]);
    expect(tierFor([], '5')).toBeUndefined();
  });

  it('say what comes next and what is missing', () => {
    expect(tierAfter(tiers, '80')?.from.value).toBe('100');
    expect(tierAfter(tiers, '500')).toBeUndefined();
    expect(missingTo('25', '19.5')).toBe('5.5');
    expect(missingTo('25', '25.0')).toBeUndefined();
  });
});

describe('what a person types', () => {
  it('is a quantity that the API takes, or asked again', () => {
    expect(['300', ' 1,000.5', '១២៥', '0.001', '5.'].map(typedQuantity)).toEqual(['300', '1000.5', '125', '0.001', undefined]);
    expect(['', '0', '-5', '1.2345', '1,5', '1e3', 'NaN', '100000000000'].map(typedQuantity)).toEqual(Array(8).fill(undefined));
  });

  it('is a price that the API takes, or asked again', () => {
    expect(['15', '.375', '0.000001', '1000000'].map(typedPrice)).toEqual(['15', '0.375', '0.000001', '1000000']);
    expect(['', '0.0000001', '0', '1000000.01', '36,50', '9'.repeat(400)].map(typedPrice)).toEqual(Array(6).fill(undefined));
  });
});
