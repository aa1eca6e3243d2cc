import { depositOf, endingOf, openTermsOfBuyer, type Quote, quoteLines, type Revision, targetsOf } from './quote-lines';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const kilos = (value: string) => ({ value, unit: 'KGM' });

const revision = (number: number, author: Revision['author'], price: string): Revision => ({
  number,
  author,
  authorName: { en: 'A' },
  sentAt: '',
  readyOn: '2026-12-25',
  validUntil: '',
  depositPercent: 30,
  note: '',
  total: usd('1.00'),
  lines: [
    {
      position: 1,
      listingId: 'L1',
      name: { en: 'Black pepper', km: 'ម្រេច' },
      quantity: kilos('300'),
      unitPrice: usd(price),
    },
  ],
});
const quote = (revisions: Revision[], more: Partial<Quote> = {}): Quote => ({
  id: 'Q',
  number: 'Q-1',
  state: 'AWAITING_COOPERATIVE',
  revision: revisions.length,
  yourTurn: true,
  validUntil: '',
  order: null,
  buyer: { name: { en: 'B' }, country: 'DE' },
  cooperative: { id: 'C' },
  programme: {
    zone: 'Asia/Phnom_Penh',
    commissionBp: 500,
    depositPercent: 30,
    validityDays: 14,
    limits: { readyDaysMost: 730 },
  },
  revisions,
  request: {
    wantedOn: '2026-12-25',
    depositPercent: 20,
    incoterm: 'FOB',
    place: 'Sihanoukville',
    note: '',
    lines: [
      {
        position: 1,
        kindCode: 'pepper',
        grade: 'standard',
        name: { en: 'Pepper of any kind', km: 'ម្រេច' },
        quantity: kilos('250'),
        targetPrice: usd('14.00'),
      },
    ],
  },
  ...more,
});
const product = {
  id: 'L1',
  kindCode: 'pepper',
  grade: 'standard',
  name: { en: 'Pepper', km: 'ម្រេច' },
  picture: null,
  leadDays: 21,
  available: null,
  floor: usd('13.00'),
  tiers: [
    { from: { value: '25' }, unitPrice: usd('15.80') },
    { from: { value: '300' }, unitPrice: usd('15.20') },
  ],
};

it('puts what both sides last said beside the list price of the agreed quantity', () => {
  const [line] = quoteLines(
    quote([revision(1, 'BUYER', '14.20'), revision(2, 'COOPERATIVE', '15.60'), revision(3, 'BUYER', '14.60')]),
    [product],
  );
  expect(line).toMatchObject({
    quantity: kilos('300'),
    theirs: usd('14.60'),
    last: usd('15.60'),
    list: usd('15.20'),
    floor: usd('13.00'),
  });
  expect(line?.named.name).toMatchObject({ en: 'Black pepper' });
});

it('tells whether the prices of a new request can be accepted at once or are a wish, and the deposit of both', () => {
  expect(
    [
      quote([revision(1, 'BUYER', '14.20')]),
      quote([]),
      quote([], { yourTurn: false }),
      quote([revision(1, 'BUYER', '14.20'), revision(2, 'COOPERATIVE', '15'), revision(3, 'BUYER', '14.5')]),
    ].map(targetsOf),
  ).toEqual(['binding', 'wish', undefined, undefined]);
  expect([quote([revision(1, 'BUYER', '14.20')]), quote([])].map(depositOf)).toEqual([30, 20]);
});

it('reads the request itself where no terms were sent, and does without a product that is gone', () => {
  expect(quoteLines(quote([]), [product])[0]).toMatchObject({
    quantity: kilos('250'),
    theirs: usd('14.00'),
    last: undefined,
    list: usd('15.80'),
    named: { name: { en: 'Pepper of any kind' } },
  });
  expect(quoteLines(quote([]), [])[0]).toMatchObject({
    named: { name: { en: 'Pepper of any kind' } },
    list: undefined,
    floor: undefined,
  });
});

it('has terms to accept only when the buyer has spoken last and it is our turn', () => {
  expect(openTermsOfBuyer(quote([revision(1, 'BUYER', '14.20')]))?.number).toBe(1);
  expect(openTermsOfBuyer(quote([]))).toBeUndefined();
  expect(openTermsOfBuyer(quote([revision(1, 'COOPERATIVE', '15.00')], { yourTurn: false }))).toBeUndefined();
  expect(
    openTermsOfBuyer(quote([revision(1, 'BUYER', '14.20')], { yourTurn: false, state: 'EXPIRED' })),
  ).toBeUndefined();
});

it('knows who ended it', () => {
  const [theirs, ours] = [[revision(1, 'BUYER', '1')], [revision(1, 'COOPERATIVE', '1')]];
  expect([
    endingOf(quote(theirs, { state: 'DECLINED' })),
    endingOf(quote(ours, { state: 'DECLINED' })),
    endingOf(quote(theirs, { state: 'WITHDRAWN' })),
    endingOf(quote(ours, { state: 'WITHDRAWN' })),
    endingOf(quote([], { state: 'DECLINED' })),
  ]).toEqual(['declinedByYou', 'declinedByBuyer', 'withdrawnByBuyer', 'withdrawnByYou', 'declinedByYou']);
});
