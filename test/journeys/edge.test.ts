import { createGunzip } from 'node:zlib';
import { request, type ClientRequest } from 'node:http';
import { newId } from '#platform/kernel';
import { openApi, type Client } from '../support/api.js';
import { hostileCalls } from '../support/hostile-arguments.js';
import { Market } from '../support/market.js';

let market: Market;
let api: Awaited<ReturnType<typeof openApi>>;
let visitor: Client;

beforeAll(async () => {
  market = await Market.open();
  api = await openApi(market.database.appUrl);
  visitor = api.visitor();
});
afterAll(async () => {
  await api.close();
  await market.close();
});

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const code = async (query: string, variables: object = {}) =>
  (await visitor.ask(query, variables)).errors?.[0]?.extensions.code;
const post = async (body: unknown) => {
  const answer = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    ...((await answer.json()) as { errors?: { message: string; extensions: { code: string } }[]; data?: unknown }),
  };
};

describe('a document of a hostile visitor', () => {
  test('is refused before any rule walks it: a bomb of fragments, 440 times one field, five mutations in one fragment', async () => {
    const bomb =
      times(22, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`) +
      ' fragment f22 on Query { viewer { side } } { ...f0 }';
    const entering = times(5, (i) => `a${i}: enterDemo(input: { personId: "x", key: "12345678" }) { side }`);
    const five = `mutation { ...F } fragment F on Mutation { ${entering} }`;
    for (const query of [bomb, `{ viewer { ${times(440, () => 'side')} } }`, five]) {
      expect(await post({ query })).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    }
  });

  test('is BAD_INPUT and nothing else when it is no document, no text, no query, or two', async () => {
    for (const body of [
      { query: '{ viewer' },
      { query: 7 },
      { query: ['{ viewer { side } }'] },
      { query: '' },
      {},
      [{ query: '{ viewer { side } }' }],
      { query: '{ colour }' },
      { query: null, variables: [] },
      { query: 'query A { viewer { side } } query B { viewer { side } }' },
      { query: '{ viewer { side } }', operationName: 'Other' },
      { query: '{ viewer { side } }', extensions: [] },
    ]) {
      const { status, errors } = await post(body);
      expect([body, errors?.[0]?.extensions.code, status < 500]).toEqual([body, 'BAD_INPUT', true]);
    }
  });

  test('is BAD_INPUT when a variable with a default is null, or nobody serves that kind of operation', async () => {
    for (const body of [
      { query: 'query($v: Boolean = true) { testMoney @include(if: $v) }', variables: { v: null } },
      {
        query: 'query($c: Text = "USD") { listings(search: $c) { nodes { id } } listing(id: $i) { id } }',
        variables: { c: null },
      },
      {
        query: `mutation($k: Key = "abcdefgh1") {
          signIn(input: { email: "a@b.example", password: "MyRealSecret77", key: $k }) { role } }`,
        variables: { k: null },
      },
      { query: 'subscription { x }' },
    ]) {
      const { status, errors } = await post(body);
      expect([
        body.query,
        errors?.[0]?.extensions.code,
        status < 500,
        JSON.stringify(errors).includes('MyRealSecret77'),
      ]).toEqual([body.query, 'BAD_INPUT', true, false]);
    }
  });

  test('is not kept for the next one: persisted queries are refused whatever their hash', async () => {
    for (const sha256Hash of ['abc', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 7, null]) {
      for (const query of ['{ viewer { side } }', undefined]) {
        expect(await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } })).toMatchObject({
          status: 400,
          errors: [{ extensions: { code: 'BAD_INPUT', field: 'extensions' } }],
        });
      }
    }
  });

  test('comes by POST only', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(`${api.url}/graphql?query=%7Bviewer%7Bside%7D%7D`, {
        method,
        headers: { 'apollo-require-preflight': '1' },
      });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });
});

describe('what a client types and what it holds', () => {
  const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
  const CURSORS = [
    cursor(['x', 'y']),
    cursor(['x']),
    cursor([]),
    cursor([1, 2]),
    cursor([-1]),
    cursor([1e300]),
    cursor([1.5, newId()]),
    cursor([null]),
    cursor({ length: 2 }),
    cursor('xy'),
    cursor([['x'], ['y']]),
    cursor(['2026-02-31T00:00:00Z', newId()]),
    cursor(['0000-01-01T00:00:00Z', newId()]),
    cursor(['+275760-09-13T00:00:00.000Z', newId()]),
    cursor(['2026-11-28T25:00:00Z', newId()]),
    cursor(['2026-11-28T00:00:00Z', "' or true"]),
    cursor(['infinity', newId()]),
    cursor([2 ** 31, newId()]),
    cursor([newId(), newId(), newId()]),
    'nonsense',
    '',
    '%00',
  ];
  const PROTOTYPES = ['toString', '__proto__', 'constructor'];

  test('is never a failure of ours: every text of every operation, with names of the prototype and cursors of no list', async () => {
    const people = [market.buyer, market.managers[0]!, market.finance, market.operator];
    const clients = [api.visitor(), ...(await Promise.all(people.map(({ personId }) => api.as(personId))))];
    const calls = hostileCalls((argument) => (argument === 'after' ? [...CURSORS, ...PROTOTYPES] : PROTOTYPES)).filter(
      ({ operation }) => operation !== 'signOut',
    );
    expect(new Set(calls.map(({ operation }) => operation)).size).toBeGreaterThan(30);
    const failed: string[] = [];
    const may = new Map<string, Client>();
    for (const { operation, place, query, variables } of calls) {
      for (const client of may.has(operation) ? [may.get(operation)!] : clients) {
        const { status, errors } = await client.ask(query, variables);
        const said = errors?.[0]?.extensions.code ?? 'taken';
        if (
          said === 'INTERNAL' ||
          status >= 500 ||
          (place === 'after' && !['BAD_INPUT', 'FORBIDDEN', 'NOT_SIGNED_IN', 'NOT_FOUND'].includes(said))
        )
          failed.push(`${operation} ${place} ${JSON.stringify(variables)}: ${said}`);
        if (said === 'FORBIDDEN' || said === 'NOT_SIGNED_IN') continue;
        may.set(operation, client);
        break;
      }
    }
    expect(failed).toEqual([]);
  }, 120_000);

  test('a cursor that a list gave goes on there, and a global id has one way to be written', async () => {
    const buyer = await api.as(market.buyer.personId);
    for (let i = 0; i < 3; i++) await market.ask([0]);
    const page = async (after: string | null) =>
      (
        await buyer.get(
          `query($after: Text) {
            requests(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
          { after },
        )
      ).requests;
    const [first, second] = await page(null).then(async (one) => [one, await page(one.pageInfo.endCursor)]);
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([2, 1, false]);
    const { id } = first.nodes[0];
    for (const other of [
      `${id}=`,
      ` ${id}`,
      Buffer.from(`${Buffer.from(id, 'base64url').toString()}:x`).toString('base64url'),
    ]) {
      expect(
        (await buyer.ask('query($id: ID!) { request(id: $id) { id } }', { id: other })).errors?.[0]?.extensions.code,
      ).toBe('NOT_FOUND');
    }
  });

  test('a currency of the prototype is none', async () => {
    const finance = await api.as(market.finance.personId);
    expect(
      (await finance.ask('{ payoutFunds(currency: "toString") { dueCount } }')).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'BAD_INPUT', field: 'currency' });
  });
});

describe('keys of people and visitors', () => {
  const ENTER = 'mutation($input: EnterDemoInput!) { enterDemo(input: $input) { person { id } } }';
  const personId = () => Buffer.from(`Person:${market.buyer.personId}`).toString('base64url');

  test('two sessions that sign out with one key are both signed out, and a key is no longer asked for', async () => {
    const both = await Promise.all([1, 2].map(() => api.as(market.buyer.personId)));
    for (const each of both)
      expect((await each.get('mutation { signOut(input: { key: "one-key-of-both" }) }')).signOut).toBe(true);
    for (const each of both) expect((await each.get('{ viewer { side } }')).viewer).toBeNull();
    expect((await visitor.get('mutation { signOut }')).signOut).toBe(true);
  });

  test("a visitor who signs out with a key of the platform's writes nothing", async () => {
    const key = `file-${newId()}`;
    expect((await api.visitor().get('mutation($key: Key!) { signOut(input: { key: $key }) }', { key })).signOut).toBe(
      true,
    );
    expect(await market.rows('select from platform.command where key = $1', [key])).toEqual([]);
  });

  test("a sign-in that one browser sends three times at once signs it in, and the platform's keys are never the client's", async () => {
    const key = `file-${newId()}`;
    const browser = api.visitor();
    await browser.get('{ viewer { side } }'); // the page's first question: the browser is known from then on
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser.ask(ENTER, { input: { personId: personId(), key } })),
    );
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    expect((await browser.get('{ viewer { side } }')).viewer).toEqual({ side: 'BUYER' });
    expect(await market.rows('select from platform.command where key = $1', [key])).toEqual([]);
  });
});

describe('the budget of a minute', () => {
  const ASK = JSON.stringify({ query: '{ viewer { side } }' });
  const told = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: ASK,
    });
    return {
      status: answer.status,
      after: answer.headers.get('retry-after'),
      ...((await answer.json()) as { errors?: { extensions: { code: string; details: { retryAfter?: number } } }[] }),
    };
  };
  let apis: (typeof api)[];
  beforeAll(async () => {
    const small = { RATE_PERSON: '40', RATE_VISITOR: '20', TRUST_PROXY: 'loopback' };
    apis = [await openApi(market.database.appUrl, small), await openApi(market.database.appUrl, small)];
  });
  afterAll(() => Promise.all(apis.map((each) => each.close())));
  const from = (address: string) => ({ 'x-forwarded-for': address });
  /** At an api without a limit, which takes its large slices of this machine's own address; people have another. */
  const signedIn = async ({ personId }: { personId: string }) => (await api.as(personId)).at(apis[0]!.url);
  const flood = async (times: number, ask: (i: number) => Promise<{ status: number }>) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push((await ask(i)).status);
    return statuses.filter((status) => status === 200).length;
  };

  test('a person spends it in all processes together; the refusal says when to come back, and others are unharmed', async () => {
    const [person, colleague] = [await signedIn(market.managers[1]!), await signedIn(market.managers[2]!)];
    const there = person.at(apis[1]!.url);
    expect(await flood(60, (i) => (i % 2 ? there : person).ask('{ viewer { side } }', {}, from('192.0.2.20')))).toBe(
      40,
    );
    const { status, errors } = await person.ask('{ viewer { side } }', {}, from('192.0.2.20'));
    expect([status, errors?.[0]?.extensions]).toEqual([
      429,
      { code: 'RATE_LIMITED', details: { retryAfter: expect.any(Number) }, requestId: expect.any(String) },
    ]);
    await expect(person.file('/files/uploads/none')).rejects.toMatchObject({ status: 429 });
    expect((await colleague.ask('{ viewer { side } }', {}, from('192.0.2.20'))).status).toBe(200);
    expect((await told(apis[0]!.url, { 'x-forwarded-for': '192.0.2.9' })).status).toBe(200);
  });

  test('what is refused has its price too', async () => {
    const refused = { query: `{ ${times(600, (i) => `a${i}: testMoney`)} }` };
    const answer = () =>
      fetch(`${apis[0]!.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from('192.0.2.30') },
        body: JSON.stringify(refused),
      });
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await answer()).status);
    expect([statuses.filter((status) => status === 400).length, statuses.at(-1)]).toEqual([20, 429]);
  });

  test('a dear document costs more: eight root fields are eight points', async () => {
    const person = await signedIn(market.otherFinance);
    expect(
      await flood(10, () => person.ask(`{ ${times(8, (i) => `a${i}: viewer { side }`)} }`, {}, from('192.0.2.21'))),
    ).toBe(5);
  });

  test('who brings no cookie is told by his address, and an address is what a trusted proxy says', async () => {
    expect(await flood(30, (i) => told(apis[i % 2]!.url, from('192.0.2.1')))).toBe(20);
    expect(await told(apis[0]!.url, from('192.0.2.1'))).toMatchObject({
      status: 429,
      after: expect.stringMatching(/^\d+$/),
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await told(apis[0]!.url, from('192.0.2.2'))).status).toBe(200);
    expect((await told(apis[0]!.url, { ...from('192.0.2.1'), cookie: `visitor=${newId()}` })).status).toBe(200);
  });

  test('an address has a ceiling of fifty visitors, however many browsers somebody invents; people who signed in there go on', async () => {
    const person = await signedIn(market.otherBuyer);
    const invent = () => told(apis[0]!.url, { 'x-forwarded-for': '192.0.2.3', cookie: `visitor=${newId()}` });
    const statuses: number[] = [];
    for (let i = 0; i < 22; i++)
      statuses.push(...(await Promise.all(Array.from({ length: 50 }, invent))).map(({ status }) => status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(50 * 20);
    expect((await person.ask('{ viewer { side } }', {}, { 'x-forwarded-for': '192.0.2.3' })).status).toBe(200);
  }, 120_000);

  test('without a proxy that is trusted nobody writes his own address', async () => {
    const alone = await openApi(market.database.appUrl, { RATE_VISITOR: '10' });
    try {
      expect(await flood(30, (i) => told(alone.url, { 'x-forwarded-for': `192.0.2.${100 + i}` }))).toBeLessThanOrEqual(
        10,
      );
    } finally {
      await alone.close();
    }
  });
});

describe('the explorer', () => {
  test('is a compressed file as a stream: who asks and does not read costs next to nothing', async () => {
    const answer = await fetch(`${api.url}/explorer`);
    expect([answer.status, answer.headers.get('content-encoding'), (await answer.text()).includes('graphiql')]).toEqual(
      [200, 'gzip', true],
    );
    const before = await memoryOf(api.pid);
    const silent = await Promise.all(Array.from({ length: 60 }, askAndNotRead));
    const grown = (await memoryOf(api.pid)) - before;
    for (const each of silent) each.destroy();
    expect(grown).toBeLessThan(150);
  });

  test('opens for who takes nothing compressed, too', async () => {
    const plain = await new Promise<string>((resolve) =>
      request(`${api.url}/explorer`, { headers: { 'accept-encoding': 'identity' } }, (response) => {
        let text = '';
        const encoding = response.headers['content-encoding'];
        (encoding ? response.pipe(createGunzip()) : response)
          .on('data', (part) => (text += part))
          .on('end', () => resolve(`${encoding} ${text.slice(0, 200)}`));
      }).end(),
    );
    expect(plain).toMatch(/^undefined\s+<!doctype html>/i);
  });

  test('is off in production, and so are the questions about the schema', async () => {
    const production = await openApi(market.database.appUrl, {
      NODE_ENV: 'production',
      DEMO: '0',
      PUBLIC_URL: 'https://market.example',
      SESSION_SECRET: 'q7Yw2mZt9LxKc4Rv8NbP1sDf6GhJ3aEu',
      SMTP_URL: 'smtps://mail.example',
      STRIPE_SECRET_KEY: 'sk_live_51Nw8ZrKq2LmT7vXc',
      STRIPE_WEBHOOK_SECRET: 'whsec_q7Yw2mZt9LxKc4Rv8NbP1sDf6GhJ3aEu',
    });
    try {
      expect((await askProduction(production.url, '/explorer')).status).toBe(404);
      for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
        expect((await askProduction(production.url, '/graphql', { query })).text).toContain('"code":"BAD_INPUT"');
      }
      expect((await askProduction(production.url, '/graphql', { query: '{ viewer { __typename } }' })).text).toContain(
        '"viewer":null',
      );
    } finally {
      await production.close();
    }
    expect(await code('{ __schema { queryType { name } } }')).toBeUndefined();
  });
});

/** By its own name, which a fetch can't say. */
function askProduction(url: string, path: string, body?: object): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'market.example', ...(body && { 'content-type': 'application/json' }) };
    request(`${url}${path}`, { method: body ? 'POST' : 'GET', headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part)).on('end', () => resolve({ status: response.statusCode!, text }));
    })
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
}

/** Of a process, in MB. */
async function memoryOf(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

function askAndNotRead(): Promise<ClientRequest> {
  return new Promise((resolve) => {
    const asking = request(
      `${api.url}/explorer`,
      { headers: { 'accept-encoding': 'gzip' }, agent: false },
      (response) => {
        response.pause();
        resolve(asking);
      },
    );
    asking.on('error', () => undefined).end();
  });
}
