import { missingTo, tierAfter, tierFor } from './tiers';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const tiers = [
  { from: { value: '25' }, unitPrice: usd('15.80') },
  { from: { value: '100' }, unitPrice: usd('15.50') },
  { from: { value: '500' }, unitPrice: usd('15.20') },
];

describe('price tiers', () => {
  it('give the price of the quantity', () => {
    expect(
      ['25', '99.999', '100', '500.000', '9000'].map((quantity) => tierFor(tiers, quantity)?.unitPrice.amount),
    ).toEqual(['15.80', '15.80', '15.50', '15.20', '15.20']);
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
