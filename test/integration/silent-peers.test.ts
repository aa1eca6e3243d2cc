import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { withRequestId } from '#platform/config';
import { dataSource, migrate, UnitOfWork, type Patience } from '#platform/database';
import { newId, visitor } from '#platform/kernel';
import { QuoteExpiry } from '#trade/negotiation';
import { copyDatabase } from '../support/cluster.js';
import { Market } from '../support/market.js';
import { SilentProxy } from '../support/silent-proxy.js';

/** A tenth of the real patience. */
const SHORT: Patience = {
  connectMs: 600,
  statementMs: { visitor: 400, buyer: 600, cooperative: 600, secretariat: 800, system: 1_000 },
  forAClientMs: 600,
  silenceMs: 200,
};

let market: Market;
let proxy: SilentProxy;
let source: DataSource;
let uow: UnitOfWork;

beforeAll(async () => {
  market = await Market.open();
  proxy = await SilentProxy.open(market.database.appUrl);
  source = await dataSource(
    { DATABASE_URL: proxy.by(market.database.appUrl), DATABASE_POOL: 3 },
    'silent peers',
    SHORT,
  ).initialize();
  uow = new UnitOfWork(source);
});
afterEach(() => proxy.heal());
afterAll(async () => {
  await source.destroy();
  await proxy.close();
  await market.close();
});

const UNAVAILABLE = { name: 'Refusal', code: 'UNAVAILABLE', details: { retryAfter: 5 } };
const UNKNOWN = { name: 'Refusal', code: 'OUTCOME_UNKNOWN', details: { retryAfter: 5 } };

const one = (actor = market.buyer) => uow.readOne(actor, (reader) => reader.sql<{ one: number }>('select 1 as one'));
const command = (key: string) => ({ actor: market.buyer, name: 'test', key, input: {} });
const commands = (key: string) => market.rows('select from platform.command where key = $1', [key]);

async function timed<T>(work: Promise<T>): Promise<number> {
  const started = performance.now();
  await work;
  return performance.now() - started;
}

/** Waits until nothing of this pool is left in the hands of a server that went silent. */
const healed = async () => {
  for (let tries = 0; tries < 40; tries++)
    if (
      await one().then(
        () => true,
        () => false,
      )
    )
      return;
  throw new Error('the pool did not heal');
};

describe('a database that goes silent', () => {
  test('ends every wait with a refusal that passes, and what comes after it is served on new connections', async () => {
    await Promise.all([one(), one(), one()]);
    proxy.swallow();
    const waits = await Promise.all(
      Array.from({ length: 6 }, () => timed(expect(one()).rejects.toMatchObject(UNAVAILABLE))),
    );
    expect(Math.max(...waits)).toBeLessThan(3_000);
    await expect(one()).rejects.toMatchObject(UNAVAILABLE); // a new connection, which nobody answers
    proxy.heal();
    await healed();
    expect(await Promise.all([one(), one(), one()])).toEqual(Array(3).fill([{ one: 1 }]));
  });

  test('of a commit whose answer is lost nobody says that nothing was done, and the same key tells what became of it', async () => {
    await healed();
    const key = newId();
    let runs = 0;
    const write = () => uow.write(command(key), async () => ({ run: ++runs }));
    proxy.swallowFrom('commit');
    await expect(write()).rejects.toMatchObject(UNKNOWN);
    proxy.heal();
    await market.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'silent peers' and state like 'idle in%'`,
    );
    await healed();
    const done = await write();
    expect(done).toEqual({ run: runs });
    expect(await commands(key)).toHaveLength(1);
  });

  test('a commit that was done though its connection broke is answered as done, by itself', async () => {
    const key = newId();
    let runs = 0;
    proxy.loseAnswerTo('commit');
    await expect(uow.write(command(key), async () => ({ run: ++runs }))).resolves.toEqual({ run: 1 });
    expect(runs).toBe(1);
    expect(await commands(key)).toHaveLength(1);
  });
});

describe('a statement that takes too long', () => {
  test("is ended by its side's own time, as a refusal that passes", async () => {
    const slow = (actor: Parameters<UnitOfWork['read']>[0]) =>
      timed(expect(uow.read(actor, (reader) => reader.sql('select pg_sleep(5)'))).rejects.toMatchObject(UNAVAILABLE));
    const [visitors, buyers, secretariats] = await Promise.all([
      slow(visitor),
      slow(market.buyer),
      slow(market.operator),
    ]);
    expect(visitors).toBeLessThan(buyers!);
    expect(buyers).toBeLessThan(secretariats!);
    expect(secretariats).toBeLessThan(3_000);
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test('is cancelled when its client goes, and its connection serves the next', async () => {
    const gone = new AbortController();
    const asked = withRequestId(
      newId(),
      () => uow.read(market.operator, (reader) => reader.sql('select pg_sleep(5), pg_backend_pid()')),
      { gone: gone.signal },
    );
    const refused = expect(asked).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await sleep(100);
    const ended = timed(refused);
    gone.abort();
    expect(await ended).toBeLessThan(500);
    expect(
      await market.rows(
        `select from pg_stat_activity
          where query like '%pg_sleep(5)%' and state = 'active' and pid <> pg_backend_pid()`,
      ),
    ).toEqual([]);
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test('of a client that has gone nothing more is begun, but what it sent to be done is done', async () => {
    const key = newId();
    const answers = withRequestId(
      newId(),
      () => Promise.allSettled([one(), uow.write(command(key), async () => 'done')]),
      { gone: AbortSignal.abort() },
    );
    expect(await answers).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 'done' }]);
  });
});

describe('a database that can not do it now', () => {
  const failing = (state: string) =>
    uow.write(command(newId()), (tx) =>
      tx.sql(`do $$ begin raise exception 'as if' using errcode = '${state}'; end $$`),
    );

  test.each([
    '53100',
    '53200',
    '53300',
    '57P03',
    '57014',
    '55P03',
    '58030',
    '40001',
    '40P01',
    '08006',
    '57P01',
    '25006',
  ])('SQLSTATE %s passes, with its cause for the log', async (state) => {
    await expect(failing(state)).rejects.toMatchObject({ ...UNAVAILABLE, cause: { code: state } });
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test.each(['22012', '23514', '42P01', 'XX000'])(
    'SQLSTATE %s is a mistake of ours, and is not called anything else',
    async (state) => {
      await expect(failing(state)).rejects.toMatchObject({ code: state });
    },
  );

  test('a pool whose connections are all in use passes', async () => {
    const busy = Array.from({ length: 3 }, () =>
      uow.read(market.operator, (reader) => reader.sql('select pg_sleep(0.75)')),
    );
    await sleep(50);
    await expect(one()).rejects.toMatchObject({
      ...UNAVAILABLE,
      cause: { message: 'timeout exceeded when trying to connect' },
    });
    await Promise.all(busy);
  });

  test('a server that refuses passes too', async () => {
    const way = await SilentProxy.open(market.database.appUrl);
    const gone = await dataSource(
      { DATABASE_URL: way.by(market.database.appUrl), DATABASE_POOL: 2 },
      'silent peers',
    ).initialize();
    await way.close();
    await expect(new UnitOfWork(gone).read(visitor, (reader) => reader.sql('select 1'))).rejects.toMatchObject(
      UNAVAILABLE,
    );
    await expect(new UnitOfWork(gone).write(command(newId()), async () => 'done')).rejects.toMatchObject({
      ...UNAVAILABLE,
      cause: { code: 'ECONNREFUSED' },
    });
    await gone.destroy();
  });
});

test('a sweep does the others though one row is broken', async () => {
  const expired = async () =>
    (await market.rows<{ id: string }>(`select id from trade.quote where state = 'EXPIRED'`)).map(({ id }) => id);
  const [broken, whole] = [await market.ask([0]), await market.ask([1])].map(({ quoteIds }) => quoteIds[0]!);
  await market.rows(
    `create function public.break() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
  );
  await market.rows(
    `create trigger break before update on trade.quote
     for each row when (old.id = '${broken}') execute function public.break()`,
  );
  await market.rows(`update platform.clock set ahead = '90 days'`);
  expect(await new QuoteExpiry(market.uow).expireDue()).toBe(1);
  expect(await expired()).toEqual([whole]);
  await market.rows(`update platform.clock set ahead = '0'`);
});

test('a migration that can not have a table lets go of it, and goes on when it can', async () => {
  const database = await copyDatabase();
  const holder = new pg.Client({ connectionString: database.ownerUrl });
  await holder.connect();
  await holder.query(
    `delete from migration where name like 'ReadableMigrations%'; begin; lock table migration in access exclusive mode`,
  );
  const migrated = migrate(database);
  await sleep(3_500); // its first try is over
  await holder.query('commit');
  expect(await migrated).toEqual(['ReadableMigrations1795600000700']);
  await holder.end();
  await database.drop();
});
