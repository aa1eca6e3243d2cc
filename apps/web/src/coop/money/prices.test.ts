import { afterFee, feeText } from './fee';
import { checkFloor, finishedPrice, listPrice, priceChoices, suggested, typedPrice } from './prices';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const tiers = [
  ['25', '15.80'],
  ['100', '15.50'],
  ['500', '15.20'],
].map(([value, amount]) => ({ from: { value: value! }, unitPrice: usd(amount!) }));

describe('the list price', () => {
  it.each([
    ['10', '15.80'],
    ['25', '15.80'],
    ['99.9', '15.80'],
    ['300', '15.50'],
    ['500', '15.20'],
    ['9000', '15.20'],
  ])('for %s is %s', (quantity, price) => expect(listPrice(tiers, quantity)?.amount).toBe(price));
  it('is unknown without tiers', () => expect(listPrice([], '1')).toBeUndefined());
});

describe('the choices', () => {
  const shown = (known: Parameters<typeof priceChoices>[0]) =>
    priceChoices(known).map(({ kind, price }) => `${kind} ${price.amount}`);

  it("are the buyer's price, the middle and the list price", () => {
    const known = { theirs: usd('14.20'), list: usd('15.50'), floor: usd('14.00') };
    expect(shown(known)).toEqual(['theirs 14.20', 'middle 14.85', 'list 15.50']);
    expect(suggested(priceChoices(known))).toBe('14.85');
  });
  it("take one's own last price before the list price", () =>
    expect(shown({ theirs: usd('14.60'), last: usd('15.60'), list: usd('15.50') })).toEqual([
      'theirs 14.60',
      'middle 15.10',
      'last 15.60',
    ]));
  it('never stand below the floor', () =>
    expect(shown({ theirs: usd('13.00'), list: usd('15.50'), floor: usd('14.30') })).toEqual(['list 15.50']));
  it('are one when the prices agree', () =>
    expect(shown({ theirs: usd('15.50'), list: usd('15.5') })).toEqual(['theirs 15.50']));
  it('are the list price when the buyer named none, and none when nothing is known', () => {
    expect(shown({ list: usd('15.50') })).toEqual(['list 15.50']);
    expect(suggested(priceChoices({ list: usd('15.50') }))).toBe('15.50');
    expect(suggested(priceChoices({}))).toBe('');
  });
});

describe('a price while it is typed', () => {
  const keys = (text: string, start = '') => [...text].reduce((price, key) => typedPrice(price + key, price), start);

  it('is built key by key', () => expect(keys('36.50')).toBe('36.50'));
  it('takes Khmer digits', () => expect(keys('៣៦.៥')).toBe('36.5'));
  it('has one point and two digits after it', () => expect(keys('1.2.345')).toBe('1.23'));
  it('drops zeros in front and completes a lone point', () =>
    expect([keys('007'), keys('.5'), keys('0.5')]).toEqual(['7', '0.5', '0.5']));
  it('ignores letters, signs and what is too long', () =>
    expect([keys('-1e3'), keys('12345678')]).toEqual(['13', '123456']));
  it('takes a pasted amount', () =>
    expect(['$ 1,250.50', '1.250,50', '1 250,5'].map((text) => typedPrice(text, ''))).toEqual([
      '1250.50',
      '1250.50',
      '1250.5',
    ]));
  it('takes a comma before the cents', () =>
    expect([keys('14,80'), keys('១៤,៨'), typedPrice('14,80', '')]).toEqual(['14.80', '14.8', '14.80']));
  it('is no price while it can be read in two ways', () =>
    expect(['1,250', '2,000'].map((text) => [typedPrice(text, ''), finishedPrice(typedPrice(text, ''))])).toEqual([
      ['1,250', undefined],
      ['2,000', undefined],
    ]));
  it('is finished when it is more than nothing', () =>
    expect(['', '0', '0.00', '12.', '0.5'].map(finishedPrice)).toEqual([undefined, undefined, undefined, '12', '0.5']));
});

it('stands above, at or below the floor by value', () =>
  expect(['23.51', '23.5', '23.49'].map((price) => checkFloor(price, '23.500000'))).toEqual(['above', 'at', 'below']));

it('what is received after the fee', () => {
  expect(afterFee(usd('7300.00'), 500)).toEqual(usd('6935.00'));
  expect([feeText(500), feeText(450)]).toEqual(['5%', '4.5%']);
});
