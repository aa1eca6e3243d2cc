import { BatchesService } from '#finance/settlement';
import { newId } from '#platform/kernel';
import { globalId } from '../support/api.js';
import { orderSituations, quoteSituations, type Deals } from '../support/deals.js';
import type { Market, Member } from '../support/market.js';
import { Releases } from '../support/releases.js';
import { madeStatement } from '../support/statement.js';
import { troubles } from '../support/troubles.js';

/** Who looks; null is a visitor. */
export const people = {
  'a visitor': () => null,
  'the buyer': ({ buyer }) => buyer,
  'a buyer who only looks': (market) => market.colleague(market.buyer, 'viewer'),
  'a buyer who has done nothing yet': ({ otherBuyer }) => otherBuyer,
  'the manager': ({ managers }) => managers[0]!,
  'the clerk': (market) => market.colleague(market.managers[0]!, 'clerk'),
  'a manager who was never asked': ({ managers }) => managers[2]!,
  'the operator': ({ operator }) => operator,
  finance: ({ finance }) => finance,
} satisfies Record<string, (market: Market) => Member | null | Promise<Member>>;

export type Person = keyof typeof people;

/** Whose pages are looked at together, in one file of tests: two halves of one length, for two cores. */
export const halves = {
  buyers: ['a visitor', 'the buyer', 'a buyer who only looks', 'a buyer who has done nothing yet'],
  others: ['the manager', 'the clerk', 'a manager who was never asked', 'finance', 'the operator'],
} satisfies Record<string, Person[]>;

/**
 * A state of a page, as one person sees it: the address, worked out from the deals that lead there. `kept` is what the
 * browser remembers of an earlier visit (local storage), by key.
 */
export interface PageState {
  readonly who: Person;
  readonly page: string;
  readonly state: string;
  readonly path: (deals: Deals) => string | Promise<string>;
  readonly kept?: (market: Market) => Record<string, unknown>;
}

const row = (
  who: Person,
  page: string,
  state: string,
  path: PageState['path'] = () => page,
  kept?: PageState['kept'],
): PageState => ({ who, page, state, path, ...(kept && { kept }) });
const listing = ({ world }: Deals): string => `/listings/${globalId('Listing', world.market.listings[0]![0]!)}`;

/** A line that the buyer has put on the request list. */
const listed = ({ buyer, listings, managers }: Market): Record<string, unknown> => ({
  [`request-list:${globalId('Organisation', buyer.organisationId)}`]: [
    {
      kindCode: 'pepper-black',
      grade: 'standard',
      quantity: '300',
      targetPrice: '14.20',
      later: false,
      listingId: globalId('Listing', listings[0]![0]!),
      name: { en: 'Kampot pepper, black', km: 'ម្រេចកំពតខ្មៅ' },
      picture: null,
      unit: 'KGM',
      minimum: '25',
      tiers: [{ from: { value: '25' }, unitPrice: { amount: '15.80', currency: 'USD' } }],
      sellers: [0, 1].map((i) => ({
        id: globalId('Organisation', managers[i]!.organisationId),
        name: { en: 'Phnom Tbeng Growers', km: 'សហគមន៍' },
      })),
    },
  ],
});

/** A batch that waits for its second person, and one more order that is due. */
const drafted = (deals: Deals): Promise<string> =>
  deals.once('batch', async ({ market }) => {
    const releases = new Releases(market);
    const settlementIds = [await releases.due(2)];
    await releases.due(2);
    const { batchId } = await new BatchesService(market.uow).draft(market.otherFinance, {
      settlementIds,
      currency: null,
      key: newId(),
    });
    return globalId('PayoutBatch', batchId);
  });

/** An order of which a part of the deposit has come by a wire that finance has not looked at. */
const wired = (deals: Deals): Promise<string> =>
  deals.once('wire', async ({ market, api }) => {
    const { quoteIds } = await market.ask([0]);
    const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    const [deposit] = await market.rows<{ reference: string }>(
      `select reference from trade.instalment where order_id = $1 and kind = 'DEPOSIT'`,
      [orderId],
    );
    const finance = await api.as(market.finance.personId);
    const file = madeStatement(1, '0.00', [
      { amount: '2000.00', name: 'Elbe Gewurzhandel', reference: deposit!.reference },
    ]);
    await finance.post('/statements', new Uint8Array(file), 'application/xml');
    return globalId('Order', orderId);
  });

/** A page of the secretariat while everything waits that can. */
const troubled =
  (path: string) =>
  async (deals: Deals): Promise<string> => (await deals.once('troubles', troubles), path);

/** Every page in every state: a new page, or a new state of one, is a row. */
export const pageStates: readonly PageState[] = [
  row('a visitor', '/', 'the start'),
  row('a visitor', '/sign-in', 'empty'),
  row('a visitor', '/catalogue', 'all'),
  row('a visitor', '/catalogue', 'nothing fits', () => '/catalogue?q=zzzz'),
  row('a visitor', '/listings/$id', 'as it is', listing),
  row('a visitor', '/quotes', 'sign in first'),
  row('a visitor', '/nowhere', 'no such page'),
  row('a visitor', '/nowhere', 'an address that can not be decoded', () => '/orders/%E0%A4%A'),

  row('the buyer', '/', 'the start'),
  row('the buyer', '/catalogue', 'all'),
  row('the buyer', '/listings/$id', 'as it is', listing),
  row('the buyer', '/listings/$id', 'no such listing', () => `/listings/${globalId('Listing', newId())}`),
  row('a buyer who has done nothing yet', '/request', 'empty'),
  row('the buyer', '/request', 'with a line', undefined, listed),
  row(
    'the buyer',
    '/quotes',
    'some',
    async (deals) => (await Promise.all(quoteSituations.map(deals.quote)), '/quotes'),
  ),
  row('a buyer who has done nothing yet', '/quotes', 'none'),
  ...quoteSituations.map((situation) =>
    row('the buyer', '/quotes/$id', situation, async ({ quote }) => `/quotes/${await quote(situation)}`),
  ),
  row(
    'the buyer',
    '/quotes/$id',
    'compared with the first',
    async ({ quote }) => `/quotes/${await quote('with more turns than the thread shows')}?compare=first`,
  ),
  row(
    'a buyer who only looks',
    '/quotes',
    'some',
    async ({ quote, order }) => (await quote('offered'), await order('whose deposit is due'), '/quotes'),
  ),
  row('a buyer who only looks', '/quotes/$id', 'offered', async ({ quote }) => `/quotes/${await quote('offered')}`),
  row(
    'the buyer',
    '/quotes/$id',
    'being countered',
    async ({ quote }) => `/quotes/${await quote('offered')}?counter=2`,
  ),
  row(
    'a buyer who only looks',
    '/orders/$id',
    'whose deposit is due',
    async ({ order }) => `/orders/${await order('whose deposit is due')}`,
  ),
  row('a buyer who only looks', '/listings/$id', 'as it is', listing),
  row('a buyer who only looks', '/request', 'not for this role'),
  row(
    'a buyer who has done nothing yet',
    '/quotes/$id',
    'of somebody else',
    async ({ quote }) => `/quotes/${await quote('offered')}`,
  ),
  row(
    'the buyer',
    '/orders',
    'some',
    async (deals) => (await Promise.all(orderSituations.map(deals.order)), '/orders'),
  ),
  row('a buyer who has done nothing yet', '/orders', 'none'),
  ...orderSituations.map((situation) =>
    row('the buyer', '/orders/$id', situation, async ({ order }) => `/orders/${await order(situation)}`),
  ),
  row('the buyer', '/orders/$id', 'whose wire is being checked', async (deals) => `/orders/${await wired(deals)}`),
  row('the buyer', '/notifications', 'some'),
  row('a buyer who has done nothing yet', '/notifications', 'none'),

  row('the manager', '/coop', 'some', async (deals) => (await Promise.all(quoteSituations.map(deals.quote)), '/coop')),
  row('a manager who was never asked', '/coop', 'none'),
  ...quoteSituations.map((situation) =>
    row('the manager', '/coop/quotes/$id', situation, async ({ quote }) => `/coop/quotes/${await quote(situation)}`),
  ),
  row('the clerk', '/coop/quotes/$id', 'countered', async ({ quote }) => `/coop/quotes/${await quote('countered')}`),
  row(
    'a manager who was never asked',
    '/coop/quotes/$id',
    'of somebody else',
    async ({ quote }) => `/coop/quotes/${await quote('offered')}`,
  ),
  row(
    'the manager',
    '/coop/quotes/$id/answer',
    'the price',
    async ({ quote }) => `/coop/quotes/${await quote('countered')}/answer`,
  ),
  row(
    'the manager',
    '/coop/quotes/$id/answer',
    'too late',
    async ({ quote }) => `/coop/quotes/${await quote('offered')}/answer`,
  ),
  row(
    'the manager',
    '/coop/orders',
    'some',
    async (deals) => (await Promise.all(orderSituations.map(deals.order)), '/coop/orders'),
  ),
  row('a manager who was never asked', '/coop/orders', 'none'),
  ...orderSituations.map((situation) =>
    row('the manager', '/coop/orders/$id', situation, async ({ order }) => `/coop/orders/${await order(situation)}`),
  ),
  row(
    'the clerk',
    '/coop',
    'some',
    async ({ quote, order }) => (await quote('countered'), await order('in production'), '/coop'),
  ),
  row(
    'the clerk',
    '/coop/orders',
    'some',
    async (deals) => (await Promise.all(orderSituations.map(deals.order)), '/coop/orders'),
  ),
  row(
    'the clerk',
    '/coop/orders/$id',
    'in production',
    async ({ order }) => `/coop/orders/${await order('in production')}`,
  ),
  row(
    'the manager',
    '/coop/orders/$id/bill-of-lading',
    'empty',
    async ({ order }) => `/coop/orders/${await order('ready to ship')}/bill-of-lading`,
  ),
  row('the manager', '/coop/notifications', 'some'),
  row('a manager who was never asked', '/coop/notifications', 'none'),

  row(
    'the operator',
    '/admin',
    'orders on their way',
    async (deals) => (await Promise.all(orderSituations.map(deals.order)), '/admin'),
  ),
  row(
    'the operator',
    '/admin/orders/$id',
    'in production',
    async ({ order }) => `/admin/orders/${await order('in production')}`,
  ),
  row(
    'the operator',
    '/admin/orders/$id',
    'agreed in long words',
    async ({ order }) => `/admin/orders/${await order('agreed in long words')}`,
  ),
  row(
    'the operator',
    '/admin/orders/$id',
    'whose bill of lading is checked',
    async ({ order }) => `/admin/orders/${await order('whose bill of lading is checked')}`,
  ),
  row(
    'the operator',
    '/admin/shipping',
    'one waits',
    async ({ order }) => (await order('whose bill of lading is checked'), '/admin/shipping'),
  ),
  row('finance', '/admin', 'today'),
  row('finance', '/admin/notifications', 'none'),
  row('finance', '/admin/orders/$id', 'shipped', async ({ order }) => `/admin/orders/${await order('shipped')}`),
  row('finance', '/admin/books', 'lines'),
  row('finance', '/admin/books', 'accounts', () => '/admin/books?show=accounts'),
  row('finance', '/admin/books', 'statements', () => '/admin/books?show=statements'),
  row('finance', '/admin/books', 'not explained', () => '/admin/books?show=unproved'),
  row('finance', '/admin/payouts', 'some due', async (deals) => (await drafted(deals), '/admin/payouts')),
  row('finance', '/admin/payouts', 'a draft', async (deals) => `/admin/payouts?batch=${await drafted(deals)}`),
  row('finance', '/admin/books', 'from Stripe, none', () => '/admin/books?show=stripe'),
  row('finance', '/admin', 'all that can wait', troubled('/admin')),
  row('finance', '/admin/books', 'lines that wait', troubled('/admin/books?tab=all')),
  row('finance', '/admin/books', 'accounts with entries', troubled('/admin/books?show=accounts')),
  row('finance', '/admin/books', 'statements in quarantine', troubled('/admin/books?show=statements')),
  row('finance', '/admin/books', 'from Stripe, some', troubled('/admin/books?show=stripe')),
  row('finance', '/admin/books', 'much that is not explained', troubled('/admin/books?show=unproved')),
  row('the operator', '/admin', 'a kept order and stopped jobs', troubled('/admin')),
];
