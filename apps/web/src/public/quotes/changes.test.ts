import { changesBetween, comparedWith, comparisonsOf } from './changes';
import type { Revision } from './quote-query';

const usd = (amount: string) => ({ amount, currency: 'USD' });
type Row = [position: number, quantity: string, price: string, amount: string];

const revision = (number: number, total: string, rows: Row[], more: Partial<Revision> = {}): Revision => ({
  id: `r${number}`,
  number,
  author: number % 2 ? 'BUYER' : 'COOPERATIVE',
  authorName: { en: 'Somebody' },
  state: 'SUPERSEDED',
  note: '',
  sentAt: '2026-11-24T08:00:00Z',
  validUntil: '2026-12-08T08:00:00Z',
  readyOn: '2026-12-25',
  depositPercent: 30,
  incoterm: 'FOB',
  place: 'Sihanoukville',
  total: usd(total),
  lines: rows.map(([position, quantity, price, amount]) => ({
    position,
    listingId: `l${position}`,
    name: { en: `Pepper ${position}`, km: 'ម្រេច' },
    hsCode: '090411',
    quantity: { value: quantity, unit: 'KGM' },
    unitPrice: usd(price),
    amount: usd(amount),
  })),
  ...more,
});

const counter = revision(3, '9715.00', [
  [1, '300', '14.60', '4380.00'],
  [2, '80', '24.50', '1960.00'],
  [3, '125', '27.00', '3375.00'],
]);
const offer = revision(
  4,
  '10000.00',
  [
    [1, '300.000', '15.00', '4500.00'],
    [2, '80', '24.5', '1960.00'],
    [4, '10', '354.00', '3540.00'],
  ],
  { readyOn: '2027-01-08', depositPercent: 40 },
);

describe('what a revision changes', () => {
  const changes = changesBetween(counter, offer);

  test('names each line as modified, same, removed or new, in their order', () => {
    expect(changes.lines.map(({ position, kind }) => [position, kind])).toEqual([
      [1, 'modified'],
      [2, 'same'],
      [3, 'removed'],
      [4, 'new'],
    ]);
    expect(changes.differing).toBe(3);
  });

  test('keeps the old value only where it differs, by value and not by its digits', () => {
    expect(changes.lines[0]).toMatchObject({ unitPrice: usd('14.60'), amount: usd('4380.00') });
    expect(changes.lines[0]!.quantity).toBeUndefined();
    expect(changes.lines[1]!.unitPrice).toBeUndefined();
    expect(changes.lines[2]!.line.name).toMatchObject({ en: 'Pepper 3' });
  });

  test('gives the old total, the exact difference and the terms that moved', () => {
    expect(changes).toMatchObject({
      total: usd('9715.00'),
      difference: usd('285.00'),
      readyOn: '2026-12-25',
      depositPercent: 30,
    });
    expect(changes.where).toBeUndefined();
    expect(changesBetween(offer, counter).difference).toEqual(usd('-285.00'));
  });

  test('says nothing of the total when it stays', () => {
    const same = changesBetween(counter, { ...counter, number: 5 });
    expect([same.differing, same.total, same.difference]).toEqual([0, undefined, undefined]);
  });

  test('without an earlier revision every line stands as it is', () => {
    expect(changesBetween(undefined, offer)).toMatchObject({
      differing: 0,
      lines: [{ kind: 'same' }, { kind: 'same' }, { kind: 'same' }],
    });
  });
});

describe('the choice of revisions', () => {
  const thread = [revision(1, '1.00', []), revision(2, '2.00', []), counter, offer];

  test('offers what exists', () => {
    expect([1, 2, 4].map((count) => comparisonsOf(thread.slice(0, count)))).toEqual([
      ['only'],
      ['before', 'only'],
      ['before', 'first', 'only'],
    ]);
  });

  test('compares the newest with the one before, the first or nothing', () => {
    expect((['before', 'first', 'only'] as const).map((each) => comparedWith(thread, each)?.number)).toEqual([
      3,
      1,
      undefined,
    ]);
    expect(comparedWith(thread.slice(0, 1), 'before')).toBeUndefined();
  });
});
