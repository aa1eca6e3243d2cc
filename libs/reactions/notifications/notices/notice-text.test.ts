import { locales, words } from '#platform/words';
import { noticeKinds, toldSides, type NoticeFacts } from './notice.js';
import { noticeText } from './notice-text.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const facts: NoticeFacts = {
  quoteId: 'q',
  orderId: 'o',
  requestNumber: 'RFQ-2026-00001',
  requestTitle: 'Pepper',
  quoteNumber: 'Q-2026-00001',
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
  validUntil: '2026-12-12T10:00:00Z',
};
const told = noticeKinds.flatMap((kind) =>
  toldSides(kind, 'buyer').flatMap((side) => locales.map((locale) => ({ kind, side, locale }))),
);
const amounts = (onPhone: boolean) =>
  told.flatMap(({ kind, side, locale }) => {
    const { subject, lines } = noticeText(
      words(locale),
      kind,
      facts,
      { locale, side, zone: 'Asia/Phnom_Penh', answerable: true, onPhone },
      new Date('2026-11-28T10:00:00Z'),
    );
    return [...`${subject} ${lines.join(' ')}`.matchAll(/(US)?\$\u00a0?[\d,.]*\d/g)].map(([amount]) => amount);
  });

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
