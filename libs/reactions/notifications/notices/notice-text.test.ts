import { locales, words } from '#platform/words';
import { noticeKinds, type FactsOf, type NoticeKind, type Told } from './kinds/index.js';
import type { ToldSide } from './notice.js';
import { noticeText, type Listener } from './notice-text.js';
import { noticeOf, readBack } from './told.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const [quoteId, orderId] = ['019ac8a0-0000-7000-8000-000000000001', '019ac8a0-0000-7000-8000-000000000002'];
const parties = { buyer: { en: 'Elbe' }, cooperative: { en: 'Kep', km: 'កែប' } };
const negotiation = {
  quoteId,
  requestNumber: 'RFQ-2026-00001',
  requestTitle: 'Pepper',
  quoteNumber: 'Q-2026-00001',
  ...parties,
};
const terms = { ...negotiation, revision: 2, total: usd('10000.00'), validUntil: '2026-12-12T10:00:00.000Z' };
const order = { quoteId, orderId, orderNumber: 'O-2026-00001', ...parties };

/** Of every kind an example: a new kind is told here too. */
const examples: { [K in NoticeKind]: FactsOf<K> } = {
  'request.submitted': terms,
  'quote.offered': terms,
  'quote.countered': terms,
  'quote.declined': negotiation,
  'quote.withdrawn': negotiation,
  'quote.lost': negotiation,
  'quote.expired': negotiation,
  'order.placed': { ...order, total: usd('10000.00'), deposit: { amount: usd('3000.00'), dueOn: '2026-12-05' } },
  'order.depositPaid': { ...order, deposit: usd('3000.00'), readyOn: '2026-12-29' },
  'order.balancePaid': { ...order, paid: usd('7000.00') },
  'order.paymentTakenBack': order,
  'order.readyToShip': { ...order, open: usd('7000.00') },
  'order.shipped': order,
  'order.cancelled': { ...order, credit: usd('50.00') },
  'billOfLading.rejected': { ...order, billOfLading: { number: 'MSKH 1', reason: 'Blurred' } },
  'payout.settled': { ...order, paid: usd('9500.00'), orders: 1 },
};

/** The same as version 1 kept it, in one shape for all kinds. */
const first = {
  ...negotiation,
  orderId,
  orderNumber: 'O-2026-00001',
  buyer: 'Elbe',
  cooperative: 'Kep',
  cooperativeKm: 'កែប',
  revision: 2,
  total: usd('10000.00'),
  deposit: usd('3000.00'),
  depositDueOn: '2026-12-05',
  balance: usd('7000.00'),
  balancePaid: false,
  billOfLading: { number: 'MSKH 1', reason: 'Blurred' },
  paid: { ...usd('9500.00'), orders: 1 },
  credit: usd('50.00'),
  readyOn: '2026-12-29',
  validUntil: '2026-12-12T10:00:00.000Z',
};

/** The kinds that had that shape: their own ones are version 2. */
const shared = noticeKinds.filter((kind) => noticeOf(kind).version === 2);

const now = new Date('2026-11-28T10:00:00Z');
const english: Listener = { locale: 'en', side: 'buyer', zone: 'Asia/Phnom_Penh', answerable: true };
const told = (kind: NoticeKind): Told => ({ kind, facts: examples[kind] }) as Told;
const text = (of: Told, change: Partial<Listener>) => {
  const listener = { ...english, ...change };
  return noticeText(words(listener.locale), of, listener, now);
};
const sides: ToldSide[] = ['buyer', 'cooperative'];
const amounts = (onPhone: boolean) =>
  noticeKinds.flatMap((kind) =>
    sides.flatMap((side) =>
      locales.flatMap((locale) => {
        const { subject, lines } = text(told(kind), { locale, side, onPhone });
        return [...`${subject} ${lines.join(' ')}`.matchAll(/(US)?\$\u00a0?[\d,.]*\d/g)].map(([amount]) => amount);
      }),
    ),
  );

describe('the money of notices', () => {
  it('is written in full in a mail, as on a desktop and on papers', () => {
    expect(amounts(false).length).toBeGreaterThan(10);
    expect(amounts(false).filter((amount) => !/^US\$\u00a0[\d,]+\.\d\d$/.test(amount))).toEqual([]);
  });

  it("is written short on the cooperative's phone, as on all its pages", () => {
    expect(amounts(true)).toHaveLength(amounts(false).length);
    expect(amounts(true).filter((amount) => !/^\$[\d,]+\.\d\d$/.test(amount))).toEqual([]);
  });
});

describe('a notice', () => {
  it.each(noticeKinds)(
    '%s is kept as JSON and read back as it was, with a text for each side in each language',
    (kind) => {
      const { version } = noticeOf(kind);
      const kept: object = JSON.parse(JSON.stringify(examples[kind]));
      expect(readBack({ kind, version, facts: kept })).toEqual(told(kind));
      for (const side of sides)
        for (const locale of locales) {
          const { subject, lines, action } = text(told(kind), { side, locale });
          expect([subject, action, ...lines].filter((each) => !each.trim() || each.includes('undefined'))).toEqual([]);
          expect(lines.length).toBeGreaterThan(0);
        }
    },
  );

  it.each(shared)('%s says the same when its row is one of version 1', (kind) => {
    const before = readBack({ kind, version: 1, facts: first })!;
    expect(before).toEqual(told(kind));
    const without = { ...first, credit: undefined, deposit: null, depositDueOn: null, balance: null };
    const oldest: object = JSON.parse(JSON.stringify(without));
    const needed = kind === 'order.depositPaid';
    expect(readBack({ kind, version: 1, facts: oldest }) === undefined).toBe(needed);
  });

  it("that this version can't read is no notice: of another kind, in a newer version, or with facts amiss", () => {
    const kind = 'order.shipped';
    const { version } = noticeOf(kind);
    expect(readBack({ kind, version, facts: order })).toEqual(told(kind));
    expect([
      readBack({ kind: 'order.melted', version, facts: order }),
      readBack({ kind: 'toString', version, facts: order }),
      readBack({ kind, version: version + 1, facts: order }),
      readBack({ kind, version, facts: { ...order, orderNumber: 7 } }),
      readBack({ kind, version, facts: { ...order, buyer: {} } }),
      readBack({ kind, version, facts: null }),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it("calls who has no name in the reader's language by the one there is", () => {
    const of = { ...order, cooperative: { en: 'Kep' } };
    expect(text({ kind: 'order.shipped', facts: of }, { locale: 'km' }).lines[0]).toContain('Kep');
    const khmer = { ...order, cooperative: { km: 'កែប' } };
    expect(text({ kind: 'order.shipped', facts: khmer }, {}).lines[0]).toContain('កែប');
  });

  it('leads each side to its own page of what it is about, and its mails are in one thread', () => {
    const paths = (kind: NoticeKind, ...of: ToldSide[]) => of.map((side) => noticeOf(kind).path(examples[kind], side));
    expect(paths('quote.offered', 'buyer', 'cooperative')).toEqual([
      expect.stringMatching(/^\/quotes\/\w+$/),
      expect.stringMatching(/^\/coop\/quotes\/\w+$/),
    ]);
    expect(paths('order.placed', 'buyer', 'cooperative', 'secretariat')).toEqual([
      expect.stringMatching(/^\/orders\/\w+$/),
      expect.stringMatching(/^\/coop\/orders\/\w+$/),
      expect.stringMatching(/^\/admin\/orders\/\w+$/),
    ]);
    expect(shared).toHaveLength(16);
    expect(new Set(shared.map((kind) => noticeOf(kind).thread(examples[kind])))).toEqual(new Set([`quote-${quoteId}`]));
  });
});
