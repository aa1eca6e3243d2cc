import { setTimeout as sleep } from 'node:timers/promises';
import { openApi } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import { Market } from '../support/market.js';
import { startProgram, type Program } from '../support/program.js';
import { SilentProxy } from '../support/silent-proxy.js';

/** The built programs as they run, and what stands between them and their database. */
let market: Market;
let way: SilentProxy;
let api: Awaited<ReturnType<typeof openApi>>;
let worker: Program;
let probe: string;

beforeAll(async () => {
  market = await Market.open();
  way = await SilentProxy.open(market.database.appUrl);
  api = await openApi(way.by(market.database.appUrl));
  const port = await freePort();
  worker = await startProgram('dist/apps/worker/main.js', {
    DATABASE_URL: way.by(market.database.appUrl),
    PROBE_PORT: String(port),
  });
  probe = `http://127.0.0.1:${port}`;
});
afterEach(() => way.heal());
afterAll(async () => {
  await worker.end();
  await api.close();
  await way.close();
  await market.close();
});

const CATALOGUE = '{ listings(first: 3) { nodes { id } } }';
const ask = (query = CATALOGUE, signal?: AbortSignal) =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: signal ?? null,
  });

async function probed(url: string) {
  const started = performance.now();
  const answer = await fetch(url);
  return {
    status: answer.status,
    body: (await answer.json()) as { problem?: string },
    ms: performance.now() - started,
  };
}

/** Asks again until it is well: a connection that went silent is found out only when it is used. */
async function healed() {
  for (let tries = 0; tries < 60; tries++, await sleep(250)) {
    const answers = await Promise.all([fetch(`${api.url}/ready`), fetch(`${probe}/ready`), ask()]);
    if (answers.every(({ ok }) => ok)) return;
  }
  throw new Error('it did not heal');
}

const slow = async (work: () => Promise<void>) => {
  await market.owner.query('select 1');
  const locker = await market.owner.connect();
  await locker.query('begin; lock table trade.listing_card in access exclusive mode');
  try {
    await work();
  } finally {
    await locker.query('rollback');
    locker.release();
  }
};

describe('without its database', () => {
  test('api and worker say within two seconds that they are not ready, though they live, and are ready again by themselves', async () => {
    await healed();
    way.swallow();
    for (const url of [api.url, probe]) {
      const ready = await probed(`${url}/ready`);
      expect(ready).toMatchObject({ status: 503, body: { ready: false, problem: 'the database does not answer' } });
      expect(ready.ms).toBeLessThan(2_500);
      expect(await probed(`${url}/health`)).toMatchObject({ status: 200 });
    }
    way.heal();
    await healed();
  });

  test.each<[string, () => void]>([
    ['silent', () => way.swallow()],
    ['refusing', () => way.refuse()],
  ])('%s: GraphQL and REST say 503, when to come again, and not that nothing was done', async (_how, fall) => {
    const buyer = await api.as(market.buyer.personId);
    fall();
    const answers = await Promise.all([
      ask(),
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...buyer.held },
        body: JSON.stringify({ query: '{ viewer { person { id } } }' }),
      }),
      fetch(`${api.url}/files/documents/x.pdf`, { headers: buyer.held }),
    ]);
    for (const answer of answers) {
      const text = await answer.text();
      expect([answer.status, answer.headers.get('retry-after'), text]).toEqual([
        503,
        '5',
        expect.stringContaining('"code":"UNAVAILABLE"'),
      ]);
      expect(text).not.toMatch(/nothing was done/i);
    }
    way.heal();
    await healed();
  });
});

describe('with a slow database', () => {
  test('what nobody waits for any more is cancelled, and ready has a connection of its own', async () => {
    await healed();
    await slow(async () => {
      const gone = new AbortController();
      const asked = Promise.allSettled(Array.from({ length: 12 }, () => ask(CATALOGUE, gone.signal)));
      const waiting = () =>
        market.rows(
          `select from pg_stat_activity
            where datname = current_database() and application_name = 'ovop api' and wait_event_type = 'Lock'`,
        );
      while ((await waiting()).length < 10) await sleep(20);
      expect(await probed(`${api.url}/ready`)).toMatchObject({ status: 200 });
      gone.abort();
      await asked;
      const started = performance.now();
      while ((await waiting()).length > 0) await sleep(20);
      expect(performance.now() - started).toBeLessThan(2_500); // far from the four seconds after which it ends anyhow
    });
    expect((await ask()).status).toBe(200);
  });

  test('a visitor who waits is told after some seconds to come again', async () => {
    await slow(async () => {
      const answer = await ask();
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    });
  });
});

describe('a schema', () => {
  test('that is older than the program is not ready, and one that is newer is', async () => {
    const [last] = await market.rows<{ id: number; name: string }>(
      'delete from migration where id = (select max(id) from migration) returning *',
    );
    for (const url of [api.url, probe]) {
      expect(await probed(`${url}/ready`)).toMatchObject({
        status: 503,
        body: { problem: expect.stringContaining('npm run migrate') },
      });
    }
    await market.rows('insert into migration (timestamp, name) select right($1, 13)::bigint, $1', [last!.name]);
    await market.rows(`insert into migration (timestamp, name) values (1900000000000, 'Later1900000000000')`);
    for (const url of [api.url, probe]) expect(await probed(`${url}/ready`)).toMatchObject({ status: 200 });
  });
});
