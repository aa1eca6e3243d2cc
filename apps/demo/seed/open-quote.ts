import type { UnitOfWork } from '#platform/database';
import { QuotesService, RequestsService } from '#trade/negotiation';
import { actorOf } from './people.js';

const DAY = 86_400_000;
const TITLE = 'Kampot pepper for the spring catalogue';
const KINDS = ['kampot-pepper-black', 'kampot-pepper-red', 'kampot-pepper-white'];
const QUANTITIES = ['300', '80', '125'];

/** Revisions 1 to 4, by turns: prices per kg of the three peppers. */
const PRICES = [
  ['14.20', '24.00', '26.50'],
  ['15.60', '25.50', '28.60'],
  ['14.60', '24.50', '27.00'],
  ['15.00', '25.00', '28.00'],
];

/**
 * So that a first visit has something to decide: a negotiation by the real use cases, whose fourth revision waits for the
 * buyer. Each step has its own key and is taken from where the quote stands, so an interrupted seed goes on.
 */
export async function seedOpenQuote(uow: UnitOfWork, now: Date): Promise<'waits for the buyer' | 'went on already'> {
  const [buyer, manager, other] = [
    actorOf('owner', 'marschgrund'),
    actorOf('manager', 'prey-romduol'),
    actorOf('manager', 'chamkar-thma'),
  ];
  const [requests, quotes] = [new RequestsService(uow), new QuotesService(uow)];
  const readyOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(
    new Date(now.getTime() + 31 * DAY),
  );

  const known = await requests.own(buyer, 100, null);
  const asked =
    known.find(({ title }) => title === TITLE)?.id ??
    (
      await requests.submit(buyer, {
        title: TITLE,
        cooperativeIds: [manager.organisationId!, other.organisationId!],
        place: 'Sihanoukville',
        wantedOn: readyOn,
        depositPercent: 30,
        mayAccept: true,
        note: 'Vacuum packed, 5 kg bags.',
        key: 'seed-request-1',
        lines: KINDS.map((kindCode, i) => ({
          kindCode,
          grade: 'standard',
          quantity: QUANTITIES[i]!,
          targetPrice: PRICES[0]![i]!,
        })),
      })
    ).requestId;

  for (;;) {
    const [quote] = (await quotes.own(manager, null, 50, null)).filter(({ requestId }) => requestId === asked);
    if (!quote) return 'went on already';
    if (quote.revision >= PRICES.length) return 'waits for the buyer';
    const prices = PRICES[quote.revision]!;
    await quotes.revise(quote.state === 'AWAITING_BUYER' ? buyer : manager, {
      quoteId: quote.id,
      revision: quote.revision,
      readyOn,
      depositPercent: 30,
      note: '',
      key: `seed-revision-${quote.revision + 1}`,
      lines: prices.map((unitPrice, i) => ({ position: i + 1, quantity: QUANTITIES[i]!, unitPrice })),
    });
  }
}
