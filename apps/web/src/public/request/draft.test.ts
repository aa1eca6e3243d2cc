import { faultAt, faultsOf, inputOf, type Draft } from './draft';
import type { Offer } from './sellers';

const today = '2026-11-24';
const usd = (amount: string) => ({ amount, currency: 'USD' });
const offer = (cooperativeId: string, kindCode: string, floor: string): Offer => ({
  id: `${cooperativeId}-${kindCode}`,
  kindCode,
  grade: 'standard',
  leadDays: 21,
  minimum: { value: '25', unit: 'KGM', step: '0.001' },
  floor: usd(floor),
  tiers: [{ from: { value: '25' }, unitPrice: usd('15.80') }],
  cooperative: {
    id: cooperativeId,
    name: { en: cooperativeId },
    province: null,
    verifiedAt: null,
  },
  programme: {
    id: 'kh',
    zone: 'Asia/Phnom_Penh',
    depositPercent: 30,
    validityDays: 14,
    handoverPlace: 'Sihanoukville',
    limits: { depositPercentLeast: 1, depositPercentMost: 100, readyDaysMost: 730 },
  },
});
const offers = [
  offer('prey', 'black', '14.00'),
  offer('chamkar', 'black', '14.50'),
  offer('prey', 'red', '23.50'),
  offer('chamkar', 'red', '23.50'),
];
const line = (kindCode: string, quantity: string, targetPrice: string) => ({
  kindCode,
  grade: 'standard',
  quantity,
  targetPrice,
});
const draft: Draft = {
  title: ' Pepper ',
  lines: [line('black', '១ 300', '15'), line('red', '80', '24.5')],
  cooperativeIds: ['prey', 'chamkar'],
  place: 'Sihanoukville',
  wantedOn: '2026-12-24',
  depositPercent: '30 %',
  note: '',
  mayAccept: false,
};
const faults = (change: Partial<Draft>) =>
  faultsOf({ ...draft, ...change }, offers, today).map(({ field, what }) => `${field}: ${what}`);

describe('a request before it is sent', () => {
  it('is sent as the API takes it when nothing is wrong', () => {
    expect(faults({})).toEqual([]);
    expect(inputOf(draft)).toEqual({
      title: 'Pepper',
      cooperativeIds: ['prey', 'chamkar'],
      place: 'Sihanoukville',
      wantedOn: '2026-12-24',
      depositPercent: 30,
      mayAccept: false,
      note: '',
      lines: [
        { kindCode: 'black', grade: 'standard', quantity: '1300', targetPrice: '15' },
        { kindCode: 'red', grade: 'standard', quantity: '80', targetPrice: '24.5' },
      ],
    });
    expect(inputOf({ ...draft, lines: [line('black', '25', ' ')] }).lines[0]?.targetPrice).toBeNull();
  });

  it('is the same command however its numbers are written, as they are when they are kept and read again', () => {
    const sent = (quantity: string, price: string) => inputOf({ ...draft, lines: [line('black', quantity, price)] });
    expect(sent('25', '15.5')).toEqual(sent('25.0', '15,50'));
    expect(sent('1500.0', '1000')).toEqual(sent('1 500', '1000.00'));
    expect(sent('1500', '1000').lines[0]).toMatchObject({ quantity: '1500', targetPrice: '1000' });
  });

  it('names every field that is wrong, at once', () => {
    expect(
      faults({
        lines: [line('black', '0', ''), line('red', '80', '36,500')],
        cooperativeIds: [],
        title: ' ',
        place: '',
        wantedOn: today,
        depositPercent: '101',
        note: 'x'.repeat(2001),
      }),
    ).toEqual([
      'quantity-black-standard: quantity',
      'target-red-standard: target',
      'cooperatives: cooperatives',
      'title: title',
      'place: place',
      'wantedOn: wantedOn',
      'depositPercent: depositPercent',
      'note: note',
    ]);
    expect(faults({ lines: [] })).toEqual([': lines']);
    expect(
      ['2026-11-25', '2028-11-23', '2028-11-24', '2026-02-30', ''].map((wantedOn) => faults({ wantedOn }).length),
    ).toEqual([0, 0, 1, 1, 1]);
  });

  it('holds the least quantity of every cooperative asked', () => {
    const fit = { least: '25', step: '0.001', unit: 'KGM' };
    expect(faultsOf({ ...draft, lines: [line('black', '0.001', '15')] }, offers, today)).toEqual([
      { field: 'quantity-black-standard', what: 'least', place: 0, fit },
    ]);
  });

  it('holds the guaranteed price of every cooperative asked', () => {
    const low = [line('black', '300', '14.2'), line('red', '80', '24')];
    expect(faultsOf({ ...draft, lines: low }, offers, today)).toEqual([
      { field: 'target-black-standard', what: 'floor', place: 0, floor: usd('14.50') },
    ]);
    expect(faults({ lines: low, cooperativeIds: ['prey'] })).toEqual([]);
    expect(faults({ lines: [line('black', '300', '14.2'), line('red', '80', '')] })).toEqual([
      'target-black-standard: floor',
    ]);
  });
});

describe("a refusal's field", () => {
  const at = (path: string | undefined) => faultAt(path, draft);

  it('leads to the input, whatever the path begins with', () => {
    expect(at('input.lines[0].quantity')).toEqual({ field: 'quantity-black-standard', what: 'quantity', place: 0 });
    expect(at('lines[1].targetPrice')).toEqual({ field: 'target-red-standard', what: 'target', place: 1 });
    expect(at('lines[1].kindCode')).toEqual({ field: 'quantity-red-standard', what: 'twice', place: 1 });
    expect(at('cooperativeIds[1]')).toEqual({ field: 'cooperative-chamkar', what: 'cooperative', place: 1 });
    expect(at('cooperativeIds')).toEqual({ field: 'cooperatives', what: 'cooperatives' });
    expect(at('input.wantedOn')).toEqual({ field: 'wantedOn', what: 'wantedOn' });
    expect(faultAt('lines[0].targetPrice', draft, { floor: usd('14.00') })).toEqual({
      field: 'target-black-standard',
      what: 'floor',
      place: 0,
      floor: usd('14.00'),
    });
  });

  it('tells what can be ordered instead, and what cannot be printed', () => {
    const details = { line: 1, unit: 'H87', step: '1', least: '25', next: '26' };
    const sent = { ...draft, lines: [line('black', '25.5', '15')] };
    expect(faultAt('lines[0].quantity', sent, { details })).toEqual({
      field: 'quantity-black-standard',
      what: 'step',
      place: 0,
      fit: { least: '25', step: '1', unit: 'H87' },
    });
    expect(faultAt('place', draft, { details: { character: 'U+4E0A' } })).toEqual({
      field: 'place',
      what: 'unprintable',
      character: 'U+4E0A',
    });
    expect(faultAt('note', draft, { details: { character: 'U+202E' } })).toEqual({
      field: 'note',
      what: 'hidden',
      character: 'U+202E',
    });
  });

  it('is nothing when no input has it', () => {
    expect([undefined, '', 'key', 'validUntil', 'a b'].map(at)).toEqual(Array(5).fill(undefined));
    expect(at('lines[7].quantity')).toEqual({ field: '', what: 'lines' });
    expect(at('cooperativeIds[7]')).toEqual({ field: 'cooperatives', what: 'cooperatives' });
  });
});
