import {
  draftAmount,
  draftTotal,
  faultAt,
  faultsOf,
  fieldOf,
  isUnchanged,
  resumed,
  type Bounds,
  type Draft,
} from './counter';

const bounds: Bounds = {
  today: '2026-11-24',
  latest: '2028-11-23',
  deposit: { depositPercentLeast: 1, depositPercentMost: 100 },
  validity: { usual: 14, most: 60 },
  digits: 2,
  floors: new Map([
    [1, '14.00'],
    [2, '23.50'],
  ]),
  fits: new Map(),
};
const draft: Draft = {
  lines: [
    { position: 1, quantity: '300', unitPrice: '15.00' },
    { position: 2, quantity: '80', unitPrice: '25' },
    { position: 3, quantity: '125', unitPrice: '28.00' },
  ],
  readyOn: '2026-12-25',
  deposit: '30',
  validDays: 14,
  note: '',
};
const withLine = (quantity: string, unitPrice: string): Draft => ({
  ...draft,
  lines: [{ position: 1, quantity, unitPrice }],
});
const withKhmer = (typed: Draft): Draft => ({
  ...typed,
  lines: typed.lines.map((line) => ({ ...line, quantity: line.quantity.replace('300', '៣០០') })),
});
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

  test.each(['', '0', '1000000.01', '0.0000001'])('wants a price, not %j', (price) =>
    expect(kinds(withLine('1', price))).toEqual(['price']),
  );

  test('keeps the guaranteed price, to the last digit', () => {
    expect(kinds(withLine('1', '13.999999'))).toEqual(['floor']);
    expect(kinds(withLine('1', '14'))).toEqual([]);
  });

  test('refuses a line that comes to nothing', () => {
    const free = { ...bounds, floors: new Map<number, string>() };
    expect(faultsOf(withLine('0.001', '0.01'), free).map(({ kind }) => kind)).toEqual(['amount']);
  });

  test('keeps to what can be ordered of a line, where that is known', () => {
    const fits = new Map([[1, { least: '25', step: '1', unit: 'H87' }]]);
    expect(
      ['10', '30.5', '25'].map((quantity) =>
        faultsOf(withLine(quantity, '15'), { ...bounds, fits }).map(({ kind }) => kind),
      ),
    ).toEqual([['least'], ['step'], []]);
    expect(
      fieldOf(
        faultAt('lines[0].quantity', [{ position: 1, quantity: '30.5', unitPrice: '15' }], {
          unit: 'H87',
          step: '1',
          least: '25',
          next: '31',
        }),
      ),
    ).toBe('quantity-1');
    expect(
      faultAt('lines[0].quantity', [{ position: 1, quantity: '30.5', unitPrice: '15' }], {
        unit: 'H87',
        step: '1',
        least: '25',
        next: '31',
      }).kind,
    ).toBe('step');
  });

  test('wants a day to come, a whole percentage and a short note', () => {
    expect(kinds({ ...draft, readyOn: '2026-11-24' })).toEqual(['readyOn']);
    expect(kinds({ ...draft, readyOn: '' })).toEqual(['readyOn']);
    expect(kinds({ ...draft, readyOn: '2028-11-24' })).toEqual(['readyOn']);
    expect(['101', '-1', '12.5', ''].flatMap((deposit) => kinds({ ...draft, deposit }))).toEqual([
      'deposit',
      'deposit',
      'deposit',
      'deposit',
    ]);
    expect(kinds({ ...draft, note: 'x'.repeat(2001) })).toEqual(['note']);
  });

  test('finds the field that a refusal names', () => {
    expect(
      ['input.lines[1].unitPrice', 'lines[0].quantity', 'readyOn', 'input.validUntil', 'lines', undefined].map(
        (field) => fieldOf(faultAt(field, draft.lines)),
      ),
    ).toEqual(['price-2', 'quantity-1', 'ready-on', 'validity', '', '']);
  });

  test('is no answer while nothing differs, however it is written', () => {
    const line = (position: number, quantity: string, amount: string) => ({
      position,
      quantity: { value: quantity, unit: 'KGM' },
      unitPrice: { amount, currency: 'USD' },
    });
    const terms = {
      lines: [line(1, '300.000', '15.000000'), line(2, '80', '25.00'), line(3, '125', '28')],
      readyOn: '2026-12-25',
      depositPercent: 30,
    } as unknown as Parameters<typeof isUnchanged>[1];
    expect(
      [draft, { ...draft, note: 'please', validDays: 30 }, withKhmer(draft)].map((each) => isUnchanged(each, terms)),
    ).toEqual([true, true, true]);
    const other = [
      { deposit: '31' },
      { readyOn: '2026-12-26' },
      { lines: [{ ...draft.lines[0]!, unitPrice: '14.99' }, ...draft.lines.slice(1)] },
      { lines: [{ ...draft.lines[0]!, quantity: '' }, ...draft.lines.slice(1)] },
    ];
    expect(other.map((change) => isUnchanged({ ...draft, ...change }, terms))).toEqual([false, false, false, false]);
  });

  test('goes on where it was left, and takes nothing that is not its own', () => {
    const left = {
      ...draft,
      lines: [{ position: 2, quantity: '81', unitPrice: '2.' }],
      note: 'moisture?',
      validDays: 30,
    };
    expect(resumed(draft, JSON.parse(JSON.stringify(left)) as Record<string, unknown>)).toEqual({
      ...left,
      lines: [draft.lines[0], { position: 2, quantity: '81', unitPrice: '2.' }, draft.lines[2]],
    });
    for (const junk of [
      {},
      { lines: 'x', note: 5, validDays: 99, readyOn: null },
      { lines: [null, { position: 9, quantity: '1' }] },
    ])
      expect(resumed(draft, junk)).toEqual(draft);
  });
});
