import { newId } from '#platform/kernel';
import { Client, globalId, openApi } from '../support/api.js';
import { Market, PEPPER, WANTED_ON } from '../support/market.js';

let market: Market;
let api: Awaited<ReturnType<typeof openApi>>;
let buyer: Client;
let first: Client;
let second: Client;

beforeAll(async () => {
  market = await Market.open();
  api = await openApi(market.database.appUrl);
  [buyer, first, second] = (await Promise.all(
    [market.buyer, market.managers[0]!, market.managers[1]!].map(({ personId }) => api.as(personId)),
  )) as [Client, Client, Client];
});
afterAll(async () => {
  await api.close();
  await market.close();
});

const SUBMIT =
  'mutation($input: SubmitRequestInput!) { submitRequest(input: $input) { id number state quotes { id number state revision yourTurn cooperative { id name } } } }';
const OFFER =
  'mutation($input: ReviseQuoteInput!) { offerQuote(input: $input) { id state revision yourTurn revisions { number author authorName total { amount currency } lines { position name nameKm unitPrice { amount } amount { amount } } } } }';
const COUNTER = OFFER.replace('offerQuote', 'counterQuote');
const ACCEPT =
  'mutation($input: QuoteCommandInput!) { acceptQuote(input: $input) { quote { state yourTurn } order { id number state total { amount currency } instalments { kind amount { amount } reference dueOn } lines { name nameKm quantity { value unit } amount { amount } } quote { number } } } }';

const lines = (prices: string[]) =>
  prices.map((unitPrice, i) => ({ position: i + 1, quantity: ['300', '80', '125'][i], unitPrice }));

/** The two cooperatives that sell all three peppers, as the buyer finds them in the catalogue. */
async function found(): Promise<string[]> {
  const { listings } = await buyer.get(
    '{ listings(filter: { search: "pepper", kindCode: "pepper-black" }) { nodes { cooperative { id name } } } }',
  );
  const ids = listings.nodes.map((node: { cooperative: { id: string } }) => node.cooperative.id);
  return [market.managers[0]!, market.managers[1]!].map(({ organisationId }) =>
    ids.find((id: string) => Buffer.from(id, 'base64url').toString().endsWith(organisationId)),
  );
}

const request = async (change: object = {}) => ({
  input: {
    title: 'Pepper for spring',
    place: 'Sihanoukville',
    wantedOn: WANTED_ON,
    key: newId(),
    cooperativeIds: await found(),
    mayAccept: true,
    lines: PEPPER.map(({ kindCode }, i) => ({
      kindCode,
      quantity: ['300', '80', '125'][i],
      targetPrice: ['14.20', '24.00', '26.50'][i],
    })),
    ...change,
  },
});

describe('from search to order, through GraphQL over HTTP', () => {
  test('the buyer sees tiers, minimum, lead time, origin, HS code, maker, floor and what is left, in one query', async () => {
    const { listings } = await api.visitor()
      .get(`{ listings(filter: { search: "pepper red" }) { pageInfo { hasNextPage }
      nodes { name nameKm hsCode origin leadDays minimum { value unit } tiers { from { value } unitPrice { amount currency } } floor { amount } cooperative { name verifiedAt } available { month left { value } } } } }`);
    expect(listings.nodes).toHaveLength(3);
    expect(listings.nodes[0]).toMatchObject({
      name: 'Kampot pepper, red',
      nameKm: 'ម្រេចកំពតក្រហម',
      hsCode: '090411',
      origin: 'KH',
      leadDays: 21,
      minimum: { value: '25', unit: 'KGM' },
      tiers: [{ from: { value: '25' }, unitPrice: { amount: '25.90', currency: 'USD' } }],
      floor: { amount: '23.50' },
      available: { left: { value: '100000' } },
    });
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
          'query($after: Text, $search: Text) { listings(first: 4, after: $after, filter: { search: $search }) { nodes { id } pageInfo { hasNextPage endCursor } } }',
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
        `{ listings(filter: { ${filter} }, first: 50) { nodes { id } } listingFacets(filter: { ${filter} }) { total } }`,
      );
    for (const filter of [
      'leadDaysAtMost: 0',
      'minimumOrderAtMost: "0"',
      'minimumOrderAtMost: "-1.00"',
      'kindCode: ""',
      'search: "???"',
    ]) {
      expect([filter, await count(filter)]).toEqual([filter, { listings: { nodes: [] }, listingFacets: { total: 0 } }]);
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
    const { submitRequest } = await buyer.get(SUBMIT, await request());
    const [quote, other] = submitRequest.quotes;
    expect(submitRequest).toMatchObject({ state: 'SUBMITTED', number: expect.stringMatching(/^RFQ-\d{4}-\d{5}$/) });
    expect(quote).toMatchObject({ state: 'AWAITING_COOPERATIVE', revision: 1, yourTurn: false });

    const inbox = await first.get(
      '{ quotes(yourTurn: true) { nodes { id request { title lines { name nameKm } } buyer { name country } } } }',
    );
    expect(inbox.quotes.nodes[0]).toMatchObject({
      id: quote.id,
      request: { title: 'Pepper for spring', lines: [{ name: 'Kampot pepper, black', nameKm: 'ម្រេចកំពតខ្មៅ' }, {}, {}] },
      buyer: { name: 'Elbe Gewürzhandel GmbH', country: 'DE' },
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
      acceptQuote.order.instalments.map((i: { kind: string; amount: { amount: string } }) => [i.kind, i.amount.amount]),
    ).toEqual([
      ['DEPOSIT', '3000.00'],
      ['BALANCE', '7000.00'],
    ]);
    expect(acceptQuote.order.lines[0]).toEqual({
      name: 'Kampot pepper, black',
      nameKm: 'ម្រេចកំពតខ្មៅ',
      quantity: { value: '300', unit: 'KGM' },
      amount: { amount: '4500.00' },
    });

    const lost = await second.get(
      'query($id: ID!) { quote(id: $id) { state yourTurn order { number } request { quotes { id } } revisions { number } } }',
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

describe('what is refused, and how', () => {
  test('a closed quote names its order, and a used-up capacity its listing, by the ids that the API uses', async () => {
    const { submitRequest } = await buyer.get(SUBMIT, await request());
    const input = (quote: { id: string }) => ({ input: { quoteId: quote.id, revision: 1, key: newId() } });
    const { acceptQuote } = await first.get(ACCEPT, input(submitRequest.quotes[0]));
    expect((await buyer.ask(ACCEPT, input(submitRequest.quotes[0]))).errors?.[0]?.extensions).toMatchObject({
      code: 'QUOTE_CLOSED',
      details: { state: 'ACCEPTED', orderId: acceptQuote.order.id },
    });

    const { submitRequest: large } = await buyer.get(
      SUBMIT,
      await request({ lines: [{ kindCode: 'pepper-red', quantity: '100001', targetPrice: '24.00' }] }),
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
      const { errors, data } = await buyer.ask(SUBMIT, await request(change));
      expect([field, errors?.[0]?.extensions.code, errors?.[0]?.extensions.field]).toEqual([field, 'BAD_INPUT', field]);
      expect(data ?? null).toBeNull();
      expect(JSON.stringify(errors)).not.toContain('xxxx');
    }
  });

  test('an offer of empty, unknown, doubled or far too many lines is bad input that names where', async () => {
    const { submitRequest } = await buyer.get(SUBMIT, await request());
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
    const { submitRequest } = await buyer.get(SUBMIT, await request());
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
      expect((await client.ask(SUBMIT, await request())).errors?.[0]?.extensions.code).toBe(code);
  });

  test('the same key twice is one request, also when both come at once', async () => {
    const input = await request();
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
    const [big] = await post(JSON.stringify({ query: '{ viewer { side } }', variables: { x: 'x'.repeat(1_000_000) } }));
    expect(big).toBe(413);
    const deep = await post(`{"query":"{ viewer { side } }","variables":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`);
    expect(deep).toEqual([400, expect.stringContaining('BAD_INPUT')]);
    const long = await post(JSON.stringify({ query: '{ viewer { side } }', variables: { x: Array(300).fill(1) } }));
    expect(long).toEqual([400, expect.stringContaining('BAD_INPUT')]);
  });

  test('a deep, wide or many-mutation document is refused before it runs', async () => {
    const deep = `{ quotes { nodes { request { quotes { request { quotes { request { quotes { request { quotes { request { title } } } } } } } } } } } }`;
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

describe('sessions', () => {
  const ahead = (time: string) => market.rows('update platform.clock set ahead = $1::interval', [time]);

  test.each([
    ["a buyer's", () => market.otherBuyer, '13 days 23 hours', '14 days'],
    ["a cooperative's", () => market.managers[2]!, '89 days 23 hours', '90 days'],
    ["the secretariat's", () => market.operator, '11 hours 50 minutes', '12 hours'],
  ] as const)("%s session ends by itself, by the database's clock", async (_whose, who, before, after) => {
    const client = await api.as(who().personId);
    const role = async (time: string) => {
      await ahead(time);
      return (await client.get('{ viewer { role } }')).viewer?.role;
    };
    try {
      expect([await role(before), await role(after)]).toEqual([who().role?.toUpperCase(), undefined]);
    } finally {
      await ahead('0');
    }
  });

  test('a role that is taken away is nobody at the next request', async () => {
    const { personId, organisationId } = market.managers[2]!;
    const client = await api.as(personId);
    expect((await client.get('{ viewer { role } }')).viewer).toEqual({ role: 'MANAGER' });
    await market.rows('delete from trade.membership where person_id = $1', [personId]);
    expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
    await market.rows(`insert into trade.membership values ($1, $2, 'manager')`, [personId, organisationId]);
    const again = await api.as(personId);
    await again.get('mutation { signOut }');
    expect((await again.get('{ viewer { role } }')).viewer).toBeNull();
  });

  test("a suspended company's people go on with what runs, and begin nothing; a suspended secretariat is nobody", async () => {
    const { submitRequest } = await buyer.get(SUBMIT, await request());
    const { submitRequest: other } = await buyer.get(SUBMIT, await request());
    const accept = (quote: { id: string }) =>
      first.ask(ACCEPT, { input: { quoteId: quote.id, revision: 1, key: newId() } });
    const order = (await accept(submitRequest.quotes[0])).data!.acceptQuote.order;
    await market.rows(`update trade.order set state = 'IN_PRODUCTION' where number = $1`, [order.number]);
    await market.rows('update trade.organisation set suspended_at = now() where id = any($1)', [
      [market.managers[0]!.organisationId, market.operator.organisationId],
    ]);
    expect((await accept(other.quotes[0])).errors?.[0]?.extensions).toMatchObject({
      code: 'SUSPENDED',
      details: { party: 'cooperative' },
    });
    await first.get('mutation($input: FinishOrderInput!) { finishOrder(input: $input) { state } }', {
      input: { orderId: order.id, key: newId() },
    });
    expect((await buyer.get('{ listings(first: 50) { nodes { cooperative { id } } } }')).listings.nodes).toHaveLength(
      6,
    );
    await expect(api.as(market.operator.personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await market.rows('update trade.organisation set suspended_at = null');
  });

  test('a membership that is given back, like a new password, revives no old session', async () => {
    const { personId, organisationId } = market.managers[1]!;
    const [client, buyer] = [await api.as(personId), await api.as(market.otherBuyer.personId)];
    await market.rows('delete from trade.membership where person_id = $1', [personId]);
    expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
    await market.rows(`insert into trade.membership values ($1, $2, 'manager')`, [personId, organisationId]);
    expect((await client.get('{ viewer { role } }')).viewer).toBeNull();
    expect((await (await api.as(personId)).get('{ viewer { role } }')).viewer).toEqual({ role: 'MANAGER' });

    await market.rows(`update trade.membership set role = 'viewer' where person_id = $1`, [market.otherBuyer.personId]);
    expect((await buyer.get('{ viewer { role } }')).viewer).toEqual({ role: 'VIEWER' }); // another role is the same membership
    await market.rows(`update trade.person set password_hash = 'another' where id = $1`, [market.otherBuyer.personId]);
    expect((await buyer.get('{ viewer { role } }')).viewer).toBeNull();
  });

  test('a sign-in sent twice opens two sessions with tokens that nothing kept can rebuild', async () => {
    const enter = async () =>
      (
        await fetch(`${api.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: 'mutation($input: EnterDemoInput!) { enterDemo(input: $input) { side } }',
            variables: { input: { personId: globalId('Person', market.otherBuyer.personId), key: 'the-same-key' } },
          }),
        })
      ).headers
        .getSetCookie()
        .find((each) => each.startsWith('session='))!
        .split(';')[0]!
        .slice('session='.length);
    const tokens = [await enter(), await enter()];
    expect([new Set(tokens).size, tokens.every((token) => Buffer.from(token, 'base64url').length === 32)]).toEqual([
      2,
      true,
    ]);
    const kept =
      JSON.stringify(await market.rows('select * from platform.command')) +
      JSON.stringify(await market.rows('select * from trade.session'));
    expect(
      tokens.some((token) => kept.includes(token) || kept.includes(Buffer.from(token, 'base64url').toString('hex'))),
    ).toBe(false);
    for (const token of tokens) {
      const answer = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `session=${token}` },
        body: '{"query":"{ viewer { side } }"}',
      });
      expect(await answer.json()).toMatchObject({ data: { viewer: { side: 'BUYER' } } });
    }
  });

  test('where it is no demo nobody enters without a password, and the people are not listed', async () => {
    const real = await openApi(market.database.appUrl, { DEMO: '0' });
    try {
      expect((await real.visitor().get('{ demoPeople { name } }')).demoPeople).toEqual([]);
      await expect(real.as(market.buyer.personId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    } finally {
      await real.close();
    }
  });

  test('a password opens a session once it is right; an unknown address is refused in the same words', async () => {
    const { hash } = await import('@node-rs/argon2');
    await market.rows('update trade.person set password_hash = $2, email = $3 where id = $1', [
      market.buyer.personId,
      await hash('a long enough secret'),
      'owner@elbe.example',
    ]);
    const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { person { name } } }';
    const refused = async (email: string, password: string) =>
      (await api.visitor().ask(SIGN_IN, { input: { email, password, key: newId() } })).errors?.[0];
    const [wrong, unknown] = [
      await refused('owner@elbe.example', 'wrong'),
      await refused('nobody@elbe.example', 'wrong'),
    ];
    expect(wrong?.extensions.code).toBe('SIGN_IN_REFUSED');
    expect([unknown?.message, unknown?.extensions.code]).toEqual([wrong?.message, wrong?.extensions.code]);
    const client = api.visitor();
    await client.get(SIGN_IN, {
      input: { email: 'Owner@Elbe.example ', password: 'a long enough secret', key: newId() },
    });
    expect((await client.get('{ viewer { side } }')).viewer).toEqual({ side: 'BUYER' });
  });
});
