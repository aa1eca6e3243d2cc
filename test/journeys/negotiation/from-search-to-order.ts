import { newId } from '#platform/kernel';
import type { Client } from '../../support/api.js';
import { type Market, WANTED_ON } from '../../support/market.js';
import { ACCEPT, COUNTER, lines, OFFER, SUBMIT, type Trade } from './trade.js';

export function fromSearchToOrder(given: () => Trade): void {
  describe('from search to order, through GraphQL over HTTP', () => {
    let trade: Trade;
    let market: Market;
    let api: Trade['api'];
    let buyer: Client;
    let first: Client;
    let second: Client;
    beforeAll(() => {
      trade = given();
      ({ market, api, buyer, first, second } = trade);
    });

    test('the buyer sees tiers, minimum, lead time, origin, HS code, maker, floor and what is left, in one query', async () => {
      const { listings } = await api.visitor()
        .get(`{ listings(filter: { search: "pepper red" }) { pageInfo { hasNextPage }
      nodes {
        name hsCode origin leadDays minimum { value unit }
        tiers { from { value } unitPrice { amount currency } } floor { amount }
        cooperative { name verifiedAt } available { month left { value } } } } }`);
      expect(listings.nodes).toHaveLength(3);
      expect(listings.nodes[0]).toMatchObject({
        name: { en: 'Kampot pepper, red', km: 'ម្រេចកំពតក្រហម' },
        hsCode: '090411',
        origin: 'KH',
        leadDays: 21,
        minimum: { value: '25', unit: 'KGM' },
        tiers: [{ from: { value: '25' }, unitPrice: { amount: '25.90', currency: 'USD' } }],
        floor: { amount: '23.50' },
        available: { left: { value: '100000' } },
      });
    });

    test('what is shown tells its programme with its terms; only who works in one has it as a viewer', async () => {
      const programme = `programme {
        code zone weekend holidays { day } currency currencies languages commissionBp depositPercent depositDays
        validityDays handoverPlace
        limits { depositPercentLeast depositPercentMost validityDaysMost readyDaysMost } }`;
      const ours = {
        ...{ code: 'ovop-test', zone: 'Asia/Phnom_Penh', weekend: [6, 7], currency: 'USD', currencies: ['USD'] },
        ...{ languages: ['en', 'km'], commissionBp: 500, depositPercent: 30, depositDays: 7, validityDays: 14 },
        limits: { depositPercentLeast: 1, depositPercentMost: 100, validityDaysMost: 60, readyDaysMost: 730 },
      };
      const { listings } = await api
        .visitor()
        .get(`{ listings(first: 2) { nodes { ${programme} cooperative { ${programme} } } } }`);
      expect(listings.nodes).toHaveLength(2);
      for (const listing of listings.nodes)
        expect(listing).toMatchObject({ programme: ours, cooperative: { programme: ours } });
      const viewer = `{ viewer { ${programme} organisation { ${programme} } } }`;
      expect((await first.get(viewer)).viewer).toMatchObject({ programme: ours, organisation: { programme: ours } });
      expect((await buyer.get(viewer)).viewer).toEqual({ programme: null, organisation: { programme: null } });
    });

    test('what is listed is narrowed by the currency that it is priced in', async () => {
      const total = async (filter: string) =>
        (await buyer.get(`{ listingFacets(filter: { ${filter} }) { total } }`)).listingFacets.total;
      expect(await total('currency: "USD"')).toBe(9);
      expect(await total('currency: "RWF"')).toBe(0);
      expect(await total('minimumOrderAtMost: "395.00"')).toBe(3);
      expect(await total('minimumOrderAtMost: "394.99"')).toBe(0);
    });

    test('a search finds Khmer words and HS codes, and pages go on where they ended', async () => {
      const names = async (search: string) =>
        (
          await buyer.get(
            'query($search: Text) { listings(filter: { search: $search }, first: 50) { nodes { name } } }',
            { search },
          )
        ).listings.nodes.length;
      expect(await names('ម្រេចកំពត')).toBe(9);
      expect(await names('090411')).toBe(9);
      expect(await names('nothing like it')).toBe(0);
      for (const search of [null, 'pepper']) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { listings } = await buyer.get(
            `query($after: Text, $search: Text) {
            listings(first: 4, after: $after, filter: { search: $search }) {
              nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { after, search },
          );
          seen.push(...listings.nodes.map(({ id }: { id: string }) => id));
          after = listings.pageInfo.hasNextPage ? listings.pageInfo.endCursor : null;
        } while (after);
        expect([seen.length, new Set(seen).size]).toEqual([9, 9]);
      }
    });

    test('zero is a value of a filter, an empty search box is no search', async () => {
      const count = async (filter: string) =>
        await buyer.get(
          `{ listings(filter: { ${filter} }, first: 50) { nodes { id } }
           listingFacets(filter: { ${filter} }) { total } }`,
        );
      for (const filter of [
        'leadDaysAtMost: 0',
        'minimumOrderAtMost: "0"',
        'minimumOrderAtMost: "-1.00"',
        'kindCode: ""',
        'search: "???"',
      ]) {
        expect([filter, await count(filter)]).toEqual([
          filter,
          { listings: { nodes: [] }, listingFacets: { total: 0 } },
        ]);
      }
      for (const filter of ['search: ""', 'search: " \\u200B "', 'crafts: []', 'leadDaysAtMost: 400'])
        expect([filter, (await count(filter)).listingFacets.total]).toEqual([filter, 9]);
    });

    test('certificates count within those that are chosen: a card must have all of them', async () => {
      await market.rows(`update trade.listing_card set certificates = '{GI,ORGANIC}' where listing_id = $1`, [
        market.listings[0]![0],
      ]);
      await market.rows(`update trade.listing_card set certificates = '{ORGANIC}' where listing_id = $1`, [
        market.listings[0]![1],
      ]);
      const counts = async (filter: string) =>
        (await buyer.get(`{ listingFacets(filter: { ${filter} }) { total certificates { value count } } }`))
          .listingFacets;
      expect(await counts('')).toEqual({
        total: 9,
        certificates: [
          { value: 'GI', count: 8 },
          { value: 'ORGANIC', count: 2 },
        ],
      });
      expect(await counts('certificates: ["ORGANIC"]')).toEqual({
        total: 2,
        certificates: [
          { value: 'ORGANIC', count: 2 },
          { value: 'GI', count: 1 },
        ],
      });
      expect(await counts('certificates: ["ORGANIC", "GI"]')).toEqual({
        total: 1,
        certificates: [
          { value: 'GI', count: 1 },
          { value: 'ORGANIC', count: 1 },
        ],
      });
    });

    test('request to two, offer, counter, offer, accept: one order of 10,000.00, the other lost', async () => {
      const { submitRequest } = await buyer.get(SUBMIT, await trade.request());
      const [quote, other] = submitRequest.quotes;
      expect(submitRequest).toMatchObject({ state: 'SUBMITTED', number: expect.stringMatching(/^RFQ-\d{4}-\d{5}$/) });
      expect(quote).toMatchObject({ state: 'AWAITING_COOPERATIVE', revision: 1, yourTurn: false });

      const inbox = await first.get(
        '{ quotes(yourTurn: true) { nodes { id request { title lines { name } } buyer { name country } } } }',
      );
      expect(inbox.quotes.nodes[0]).toMatchObject({
        id: quote.id,
        request: {
          title: 'Pepper for spring',
          lines: [{ name: { en: 'Kampot pepper, black', km: 'ម្រេចកំពតខ្មៅ' } }, {}, {}],
        },
        buyer: { name: { en: 'Elbe Gewürzhandel GmbH' }, country: 'DE' },
      });

      const terms = (revision: number, prices: string[]) => ({
        input: { quoteId: quote.id, revision, key: newId(), readyOn: WANTED_ON, lines: lines(prices) },
      });
      await first.get(OFFER, terms(1, ['15.60', '25.50', '28.60']));
      await buyer.get(COUNTER, terms(2, ['14.60', '24.50', '27.00']));
      const { offerQuote } = await first.get(OFFER, terms(3, ['15.00', '25.00', '28.00']));
      expect(
        offerQuote.revisions.map((r: { number: number; author: string; total: { amount: string } }) => [
          r.number,
          r.author,
          r.total.amount,
        ]),
      ).toEqual([
        [1, 'BUYER', '9492.50'],
        [2, 'COOPERATIVE', '10295.00'],
        [3, 'BUYER', '9715.00'],
        [4, 'COOPERATIVE', '10000.00'],
      ]);

      const { acceptQuote } = await buyer.get(ACCEPT, { input: { quoteId: quote.id, revision: 4, key: newId() } });
      expect(acceptQuote.order).toMatchObject({
        state: 'AWAITING_DEPOSIT',
        total: { amount: '10000.00', currency: 'USD' },
        quote: { number: quote.number },
      });
      expect(
        acceptQuote.order.instalments.map((i: { kind: string; amount: { amount: string } }) => [
          i.kind,
          i.amount.amount,
        ]),
      ).toEqual([
        ['DEPOSIT', '3000.00'],
        ['BALANCE', '7000.00'],
      ]);
      expect(acceptQuote.order.lines[0]).toEqual({
        name: { en: 'Kampot pepper, black', km: 'ម្រេចកំពតខ្មៅ' },
        quantity: { value: '300', unit: 'KGM' },
        amount: { amount: '4500.00' },
      });

      const lost = await second.get(
        `query($id: ID!) {
        quote(id: $id) { state yourTurn order { number } request { quotes { id } } revisions { number } } }`,
        { id: other.id },
      );
      expect(lost.quote).toEqual({
        state: 'LOST',
        yourTurn: false,
        order: null,
        request: { quotes: [{ id: other.id }] },
        revisions: [{ number: 1 }],
      });
      for (const client of [buyer, first])
        expect((await client.get('{ orders { nodes { number } } }')).orders.nodes).toEqual([
          { number: acceptQuote.order.number },
        ]);
      expect((await second.get('{ orders { nodes { number } } }')).orders.nodes).toEqual([]);
      await expect(
        second.get('query($id: ID!) { order(id: $id) { number } }', { id: acceptQuote.order.id }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
}
