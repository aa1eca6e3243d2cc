import { draftAmount, draftTotal, faultAt, faultsOf, fieldOf, type Bounds, type Draft } from './counter';

const bounds: Bounds = { today: '2026-11-24', latest: '2028-11-23', digits: 2, floors: new Map([[1, '14.00'], [2, '23.50']]) };
const draft: Draft = {
  lines: [{ position: 1, quantity: '300', unitPrice: '15.00' }, { position: 2, quantity: '80', unitPrice: '25' }, { position: 3, quantity: '125', unitPrice: '28.00' }],
  readyOn: '2026-12-25', deposit: '30', validDays: 14, note: '',
};
const withLine = (quantity: string, unitPrice: string): Draft => ({ ...draft, lines: [{ position: 1, quantity, unitPrice }] });
const kinds = (wrong: Draft): string[] => faultsOf(wrong, bounds).map(({ kind }) => kind);

describe('a counter-offer', () => {
  test('adds up exactly, Khmer digits and grouping included', () => {
    expect(draftTotal(draft.lines, 2)).toBe('10000.00');
    expect(draftAmount({ position: 1, quantity: '៣០០', unitPrice: '1,000.005' }, 2)).toBe('300001.50');
    expect(draftTotal([...draft.lines, { position: 4, quantity: '', unitPrice: '1' }], 2)).toBeUndefined();
  });

  test('without faults is left alone', () => expect(faultsOf(draft, bounds)).toEqual([]));

  test.each(['', '0', '-3', 'x', '1e3', '2.000', '0.0001', '123456789012'])('wants a quantity, not %j', (quantity) => {
    expect(kinds(withLine(quantity, '15'))).toEqual(['quantity']);
  });

  test.each(['', '0', '1000000.01', '0.0000001'])('wants a price, not %j', (price) => expect(kinds(withLine('1', price))).toEqual(['price']));

  test('keeps the guaranteed price, to the last digit', () => {
    expect(kinds(withLine('1', '13.999999'))).toEqual(['floor']);
    expect(kinds(withLine('1', '14'))).toEqual([]);
  });

  test('refuses a line that comes to nothing', () => {
    const free = { ...bounds, floors: new Map<number, string>() };
    expect(faultsOf(withLine('0.001', '0.01'), free).map(({ kind }) => kind)).toEqual(['amount']);
  });

  test('wants a day to come, a whole percentage and a short note', () => {
    expect(kinds({ ...draft, readyOn: '2026-11-24' })).toEqual(['readyOn']);
    expect(kinds({ ...draft, readyOn: '' })).toEqual(['readyOn']);
    expect(kinds({ ...draft, readyOn: '2028-11-24' })).toEqual(['readyOn']);
    expect(['101', '-1', '12.5', ''].flatMap((deposit) => kinds({ ...draft, deposit }))).toEqual(['deposit', 'deposit', 'deposit', 'deposit']);
    expect(kinds({ ...draft, note: 'x'.repeat(2001) })).toEqual(['note']);
  });

  test('finds the field that a refusal names', () => {
    expect(['input.lines[1].unitPrice', 'lines[0].quantity', 'readyOn', 'input.validUntil', 'lines', undefined].map((field) => fieldOf(faultAt(field, draft.lines)))).toEqual([
      'price-2', 'quantity-1', 'ready-on', 'validity', '', '',
    ]);
  });
});
