import { newId } from '#platform/kernel';
import type { Client } from '../../support/api.js';
import { type Market, WANTED_ON } from '../../support/market.js';
import { ACCEPT, lines, OFFER, SUBMIT, type Trade } from './trade.js';

export function refusals(given: () => Trade): void {
  describe('what is refused, and how', () => {
    let trade: Trade;
    let market: Market;
    let api: Trade['api'];
    let buyer: Client;
    let first: Client;
    beforeAll(() => {
      trade = given();
      ({ market, api, buyer, first } = trade);
    });

    test('a closed quote names its order, and a used-up capacity its listing, by the ids that the API uses', async () => {
      const { submitRequest } = await buyer.get(SUBMIT, await trade.request());
      const input = (quote: { id: string }) => ({ input: { quoteId: quote.id, revision: 1, key: newId() } });
      const { acceptQuote } = await first.get(ACCEPT, input(submitRequest.quotes[0]));
      expect((await buyer.ask(ACCEPT, input(submitRequest.quotes[0]))).errors?.[0]?.extensions).toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'ACCEPTED', orderId: acceptQuote.order.id },
      });

      const { submitRequest: large } = await buyer.get(
        SUBMIT,
        await trade.request({ lines: [{ kindCode: 'pepper-red', quantity: '100001', targetPrice: '24.00' }] }),
      );
      expect((await first.ask(ACCEPT, input(large.quotes[0]))).errors?.[0]?.extensions).toMatchObject({
        code: 'CAPACITY_GONE',
        details: {
          listing: Buffer.from(`Listing:${market.listings[0]![1]}`).toString('base64url'),
          month: WANTED_ON.slice(0, 7),
        },
      });
    });

    test('each piece of bad input is named by its field, and never echoed', async () => {
      const secret = 'x'.repeat(3000);
      const cases: [object, string][] = [
        [{ title: secret }, 'input.title'],
        [{ title: 'a\u0000b' }, 'input.title'],
        [{ title: 'a\u202Eb' }, 'input.title'],
        [{ title: '\ud800' }, 'input.title'],
        [{ title: 'a\nb' }, 'input.title'],
        [{ title: 'a\u061Cb' }, 'input.title'],
        [{ title: '\u200B\u2060' }, 'input.title'],
        [{ title: '\u200B' }, 'title'],
        [{ place: '\u200B \u00A0' }, 'place'],
        [{ place: 'Kampot\nSihanoukville' }, 'input.place'],
        [{ note: 'a\u001Bb' }, 'input.note'],
        [{ validUntil: '2026-11-31T12:00:00Z' }, 'input.validUntil'],
        [{ lines: [] }, 'lines'],
        [{ lines: Array.from({ length: 51 }, () => ({ kindCode: 'pepper-red', quantity: '1' })) }, 'lines'],
        [{ cooperativeIds: [] }, 'cooperativeIds'],
        [{ title: 7 }, 'input.title'],
        [{ wantedOn: '2026-02-30' }, 'input.wantedOn'],
        [{ lines: [{ kindCode: 'pepper-red', quantity: 'NaN' }] }, 'input.lines[0].quantity'],
        [{ lines: [{ kindCode: 'pepper-red', quantity: '1e9' }] }, 'input.lines[0].quantity'],
        [{ lines: [{ kindCode: 'pepper-red', quantity: 5 }] }, 'input.lines[0].quantity'],
        [{ lines: [{ kindCode: 'pepper-red', quantity: '-1' }] }, 'lines[0].quantity'],
        [{ lines: [{ kindCode: 'pepper-red', quantity: '1', colour: 'red' }] }, 'input.lines[0].colour'],
        [{ key: 'short' }, 'input.key'],
        [{ surprise: true }, 'input.surprise'],
      ];
      for (const [change, field] of cases) {
        const { errors, data } = await buyer.ask(SUBMIT, await trade.request(change));
        expect([field, errors?.[0]?.extensions.code, errors?.[0]?.extensions.field]).toEqual([
          field,
          'BAD_INPUT',
          field,
        ]);
        expect(data ?? null).toBeNull();
        expect(JSON.stringify(errors)).not.toContain('xxxx');
      }
    });

    test('an offer of empty, unknown, doubled or far too many lines is bad input that names where', async () => {
      const { submitRequest } = await buyer.get(SUBMIT, await trade.request());
      const offer = (given: unknown[]) =>
        first.ask(OFFER, {
          input: { quoteId: submitRequest.quotes[0].id, revision: 1, key: newId(), readyOn: WANTED_ON, lines: given },
        });
      const whole = lines(['15.60', '25.50', '28.60']);
      const cases: [unknown[], string | undefined][] = [
        [Array(16).fill({}), 'input.lines[0].position'],
        [Array(17).fill({}), 'input.lines[0].position'],
        [Array(120).fill({}), 'input.lines[0].position'],
        [[], 'lines'],
        [whole.slice(1), 'lines'],
        [[...whole, whole[0]], 'lines[3].position'],
        [[...whole, { ...whole[0], position: 4 }], 'lines[3].position'],
        [[null], 'input.lines[0]'],
      ];
      for (const [given, field] of cases) {
        const { errors } = await offer(given);
        expect([given.length, errors?.[0]?.extensions.code, errors?.[0]?.extensions.field]).toEqual([
          given.length,
          'BAD_INPUT',
          field,
        ]);
      }
    });

    test('a foreign, mistyped or invented id is not there, whoever asks, in the same words', async () => {
      const { submitRequest } = await buyer.get(SUBMIT, await trade.request());
      const [quote] = submitRequest.quotes;
      const stranger = await api.as(market.otherBuyer.personId);
      const ids = [
        quote.id,
        Buffer.from(`Quote:${newId()}`).toString('base64url'),
        submitRequest.id,
        'nonsense',
        '',
        'A'.repeat(5000),
      ];
      const answers = await Promise.all(
        ids.map((id) => stranger.ask('query($id: ID!) { quote(id: $id) { number } }', { id })),
      );
      expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(new Set(['NOT_FOUND']));
      const accept = await stranger.ask(ACCEPT, { input: { quoteId: quote.id, revision: 1, key: newId() } });
      expect(accept.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    });

    test('a visitor is told to sign in, and a role what it may not do', async () => {
      const cases: [Client, string][] = [
        [api.visitor(), 'NOT_SIGNED_IN'],
        [first, 'FORBIDDEN'],
        [await api.as(market.operator.personId), 'FORBIDDEN'],
      ];
      for (const [client, code] of cases)
        expect((await client.ask(SUBMIT, await trade.request())).errors?.[0]?.extensions.code).toBe(code);
    });

    test('the same key twice is one request, also when both come at once', async () => {
      const input = await trade.request();
      const answers = await Promise.all([buyer.get(SUBMIT, input), buyer.get(SUBMIT, input), buyer.get(SUBMIT, input)]);
      expect(new Set(answers.map(({ submitRequest }) => submitRequest.number)).size).toBe(1);
    });

    test('a megabyte, a deep object and a long list are refused at the door, as JSON', async () => {
      const post = async (body: string) => {
        const answer = await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return [answer.status, JSON.stringify(await answer.json())] as const;
      };
      const [big] = await post(
        JSON.stringify({ query: '{ viewer { side } }', variables: { x: 'x'.repeat(1_000_000) } }),
      );
      expect(big).toBe(413);
      const deep = await post(`{"query":"{ viewer { side } }","variables":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`);
      expect(deep).toEqual([400, expect.stringContaining('BAD_INPUT')]);
      const long = await post(JSON.stringify({ query: '{ viewer { side } }', variables: { x: Array(300).fill(1) } }));
      expect(long).toEqual([400, expect.stringContaining('BAD_INPUT')]);
    });

    test('a deep, wide or many-mutation document is refused before it runs', async () => {
      const deep = `{ quotes { nodes { ${'request { quotes { '.repeat(5)} request { title } ${' } }'.repeat(5)} } } }`;
      const wide = `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: viewer { side }`).join(' ')} }`;
      const many = 'mutation { a: signOut b: signOut }';
      for (const query of [deep, wide, many, `{ ${'viewer { side } '.repeat(3000)} }`]) {
        expect((await buyer.ask(query)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
      }
    });

    test('what breaks inside is told as an id, without a word of SQL or a path', async () => {
      await market.rows('alter table trade.listing_card rename to hidden');
      const { errors } = await buyer.ask('{ listings { nodes { name } } }', {}, { 'x-request-id': 'asked-by-a-test' });
      await market.rows('alter table trade.hidden rename to listing_card');
      expect(errors?.[0]).toEqual({
        message: expect.stringContaining('Look whether it was done'),
        path: ['listings'],
        locations: expect.anything(),
        extensions: { code: 'INTERNAL', details: {}, requestId: 'asked-by-a-test' },
      });
    });

    test('another page can not post in the name of whoever is signed in', async () => {
      const answer = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
        body: '{"query":"{ viewer { side } }"}',
      });
      expect(answer.status).toBe(403);
    });
  });
}
