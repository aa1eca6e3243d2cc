import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '#platform/config';
import { dataSource, UnitOfWork } from '#platform/database';
import { newId, refuse, system, visitor, type Actor } from '#platform/kernel';
import { startWorker } from '../../apps/worker/worker.js';
import { freePort } from '../support/free-port.js';
import { Market } from '../support/market.js';

let market: Market;
beforeAll(async () => {
  market = await Market.open();
});
afterAll(() => market.close());

const countCommands = async (key: string) =>
  (await market.rows<{ n: number }>('select count(*)::int as n from platform.command where key = $1', [key]))[0]!.n;

describe('the write door', () => {
  const command = (key: string, input: unknown = {}) => ({ actor: market.buyer, name: 'test', key, input });

  test('the same key and input is done once and answers the same, also when twenty come at once', async () => {
    const key = newId();
    let runs = 0;
    const twenty = <R>(work: () => Promise<R>): Promise<R[]> => Promise.all(Array.from({ length: 20 }, work));
    await twenty(() => market.uow.read(market.buyer, (reader) => reader.now())); // so that none waits for a connection
    const answers = await twenty(() =>
      market.uow.write(command(key, { a: 1, b: 2 }), async () => {
        await sleep(50); // so that none comes when the first is done
        return { run: ++runs };
      }),
    );
    expect(runs).toBe(1);
    expect(new Set(answers.map(({ run }) => run))).toEqual(new Set([1]));
    await expect(market.uow.write(command(key, { b: 2, a: 1 }), async () => ({ run: ++runs }))).resolves.toEqual({
      run: 1,
    });
  });

  test('the same key for another input is refused, and for another organisation it is another command', async () => {
    const key = newId();
    await market.uow.write(command(key, { a: 1 }), async () => 'first');
    await expect(market.uow.write(command(key, { a: 2 }), async () => 'second')).rejects.toMatchObject({
      code: 'KEY_REUSED',
      details: { field: 'key' },
    });
    await expect(
      market.uow.write({ ...command(key, { a: 1 }), actor: market.otherBuyer }, async () => 'theirs'),
    ).resolves.toBe('theirs');
  });

  test("a key is a person's in an organisation: a colleague's same key is another command", async () => {
    const key = newId();
    const colleague = { ...market.buyer, personId: market.otherBuyer.personId };
    await market.uow.write(command(key, { a: 1 }), async () => 'hers');
    await expect(market.uow.write({ ...command(key, { a: 2 }), actor: colleague }, async () => 'his')).resolves.toBe(
      'his',
    );
    await expect(market.uow.write(command(key, { a: 1 }), async () => 'again')).resolves.toBe('hers');
  });

  test("a visitor's key is of that browser, and neither another browser nor the platform itself meets it", async () => {
    const key = `file-${newId()}`;
    const at = (visitorId: string) => ({ actor: { ...visitor, visitorId }, name: 'test', key, input: {} });
    const [here, there] = [newId(), newId()];
    await expect(market.uow.write(at(here), async () => 'first')).resolves.toBe('first');
    await expect(market.uow.write(at(here), async () => 'again')).resolves.toBe('first');
    await expect(market.uow.write(at(there), async () => 'another browser')).resolves.toBe('another browser');
    await expect(
      market.uow.write({ actor: visitor, name: 'test', key, input: {} }, async () => 'without a cookie'),
    ).resolves.toBe('without a cookie');
    await expect(
      market.uow.write({ actor: system, name: 'filePayoutBatch', key, input: {} }, async () => 'the platform'),
    ).resolves.toBe('the platform');
    await expect(
      market.uow.write({ actor: system, name: 'filePayoutBatch', key, input: {} }, async () => 'again'),
    ).resolves.toBe('the platform');
  });

  test("no client's role can write into the platform's space, nor into another side's", async () => {
    const insert = (actor: Actor, space: string) =>
      market.uow.write({ actor, name: 'attempt', key: newId(), input: {} }, (tx) =>
        tx.sql(
          `insert into platform.command (organisation_id, key, name, input_hash, outcome, space, holder)
           values (platform.organisation(), $1, 'forged', sha256('x'), '{}', $2, $3)`,
          [newId(), space, newId()],
        ),
      );
    for (const [actor, space] of [
      [market.buyer, 'platform'],
      [market.managers[0]!, 'platform'],
      [market.finance, 'platform'],
      [visitor, 'platform'],
      [market.buyer, 'visitor'],
      [visitor, 'person'],
    ] as const) {
      await expect(insert(actor, space)).rejects.toThrow('row-level security');
    }
  });

  describe('beside an api of an older version', () => {
    const older = (key: string, actor: Actor, name: string, input: unknown) =>
      market.rows(
        `insert into platform.command (organisation_id, key, name, person_id, input_hash, outcome)
         values ($1, $2, $3, $4, sha256(convert_to($5, 'utf8')), '{"answer":"older"}')`,
        [
          actor.organisationId ?? '00000000-0000-0000-0000-000000000000',
          key,
          name,
          actor.personId,
          JSON.stringify({ input, name }),
        ],
      );

    test("a person's landed key stays his: the same input has its answer, another is refused", async () => {
      const key = newId();
      await older(key, market.buyer, 'test', { a: 1 });
      await expect(market.uow.write(command(key, { a: 1 }), async () => 'done twice')).resolves.toBe('older');
      await expect(market.uow.write(command(key, { a: 2 }), async () => 'other')).rejects.toMatchObject({
        code: 'KEY_REUSED',
      });
    });

    test('the platform finds its own landed commands, and is not stopped by what a visitor once wrote there', async () => {
      const [own, poisoned] = [`file-${newId()}`, `file-${newId()}`];
      await older(own, system, 'filePayoutBatch', { batchId: 1 });
      await older(poisoned, visitor, 'signOut', {});
      await expect(
        market.uow.write(
          { actor: system, name: 'filePayoutBatch', key: own, input: { batchId: 1 } },
          async () => 'done twice',
        ),
      ).resolves.toBe('older');
      await expect(
        market.uow.write(
          { actor: system, name: 'filePayoutBatch', key: poisoned, input: { batchId: 2 } },
          async () => 'filed',
        ),
      ).resolves.toBe('filed');
    });

    test('an older api finds what a newer one has done, and goes on writing', async () => {
      const key = newId();
      await market.uow.write(command(key, { a: 1 }), async () => 'newer');
      const found = await market.rows('select outcome from platform.command where organisation_id = $1 and key = $2', [
        market.buyer.organisationId,
        key,
      ]);
      expect(found).toEqual([{ outcome: { answer: 'newer' } }]);
    });
  });

  test('a refusal leaves nothing: no command, no event, no row', async () => {
    const key = newId();
    const before = await market.rows('select count(*)::int as n from platform.outbox');
    await expect(
      market.uow.write(command(key), async (tx) => {
        tx.emit('request.submitted', { requestId: newId() });
        tx.asSystem();
        await tx.sql(`update platform.clock set ahead = '5 years'`);
        return refuse('BAD_INPUT');
      }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await countCommands(key)).toBe(0);
    expect(await market.rows('select count(*)::int as n from platform.outbox')).toEqual(before);
    expect(await market.rows(`select ahead::text from platform.clock`)).toEqual([{ ahead: '00:00:00' }]);
  });

  test('two writes that lock in opposite order are both done: the one that lost the deadlock is tried again', async () => {
    const [a, b] = market.listings[0]!;
    let attempts = 0;
    const lock = (first: string, second: string) =>
      market.uow.write(command(newId()), async (tx) => {
        attempts++;
        tx.asSystem();
        await tx.sql('select from trade.capacity where listing_id = $1 for update', [first]);
        await sleep(100);
        await tx.sql('select from trade.capacity where listing_id = $1 for update', [second]);
        return 'done';
      });
    await expect(Promise.all([lock(a!, b!), lock(b!, a!)])).resolves.toEqual(['done', 'done']);
    expect(attempts).toBe(3);
  });

  test('the log of commands can be neither changed nor deleted, not even by the owner', async () => {
    await market.uow.write(command(newId()), async () => 'done');
    await expect(market.owner.query(`update platform.command set name = 'other'`)).rejects.toThrow('is refused');
    await expect(market.owner.query('delete from platform.command')).rejects.toThrow('is refused');
    await expect(market.owner.query('truncate platform.command')).rejects.toThrow('is refused');
  });

  test('a connection that is killed in the middle fails the command, and the next one works', async () => {
    const key = newId();
    await expect(
      market.uow.write(command(key), async (tx) => {
        const [{ pid }] = (await tx.sql<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
        await market.rows('select pg_terminate_backend($1)', [pid]);
        await tx.sql('select 1');
        return 'never';
      }),
    ).rejects.toThrow();
    await expect(market.uow.write(command(key), async () => 'again')).resolves.toBe('again');
  });
});

test('a connection that is cut between the pool and its user ends no program: somebody always listens', async () => {
  const { master: pool } = market.source.driver as unknown as { master: pg.Pool };
  const client = await pool.connect();
  expect(client.listenerCount('error')).toBeGreaterThan(0);
  const gone = new Promise((resolve) => client.once('end', resolve));
  const {
    rows: [own],
  } = await client.query('select pg_backend_pid() as pid');
  await market.rows('select pg_terminate_backend($1)', [own.pid]);
  await gone;
  client.release(true);
  expect(await market.uow.read(system, (reader) => reader.sql('select 1 as one'))).toEqual([{ one: 1 }]);
});

describe('row-level security behind both doors', () => {
  test('a query without any filter sees no foreign row', async () => {
    const { requestId } = await market.ask([0]);
    const tables = ['request', 'request_line', 'quote', 'revision', 'revision_line'];
    const seen = (actor: typeof market.buyer) =>
      market.uow.read(actor, async (reader) =>
        Promise.all(tables.map(async (table) => (await reader.sql(`select from trade.${table}`)).length)),
      );
    expect(await seen(market.buyer)).toEqual([1, 3, 1, 1, 3]);
    expect(await seen(market.managers[0]!)).toEqual([1, 3, 1, 1, 3]);
    expect(await seen(market.managers[1]!)).toEqual([0, 0, 0, 0, 0]);
    expect(await seen(market.otherBuyer)).toEqual([0, 0, 0, 0, 0]);
    expect(await seen(market.operator)).toEqual([1, 3, 1, 1, 3]);
    expect(requestId).toBeDefined();
  });

  test('people and buyers of others are not there, and a cooperative sees a buyer only once it was asked', async () => {
    const names = (actor: typeof market.buyer) =>
      market.uow.read(actor, async (reader) => ({
        people: (await reader.sql('select from trade.person')).length,
        buyers: (
          await reader.sql<{ name: string }>(`select name from trade.organisation where kind = 'buyer' order by name`)
        ).map(({ name }) => name),
      }));
    expect(await names(market.buyer)).toEqual({ people: 1, buyers: ['Elbe Gewürzhandel GmbH'] });
    expect(await names(market.managers[0]!)).toEqual({ people: 1, buyers: ['Elbe Gewürzhandel GmbH'] });
    expect(await names(market.managers[2]!)).toEqual({ people: 1, buyers: [] });
  });

  test("no side can read what proves who somebody is: a colleague's password hash, a session's token", async () => {
    await market.rows(`update trade.person set password_hash = 'a hash' where id = $1`, [market.buyer.personId]);
    for (const actor of [market.buyer, market.managers[0]!, market.operator, market.finance, visitor]) {
      for (const sql of [
        'select password_hash from trade.person',
        'select p.* from trade.person p',
        `select from trade.person where password_hash like 'a%'`,
        'select token_hash from trade.session',
      ]) {
        await expect(market.uow.read(actor, (reader) => reader.sql(sql))).rejects.toThrow('permission denied');
      }
    }
    expect(await market.uow.read(market.buyer, (reader) => reader.sql('select id from trade.person'))).toEqual([
      { id: market.buyer.personId },
    ]);
    const readable = await market.rows<{ role: string; column: string }>(
      `select r.rolname as role, c.table_name || '.' || c.column_name as column
         from information_schema.columns c cross join pg_roles r
        where c.table_schema in ('platform', 'trade', 'finance', 'reactions')
          and c.column_name ~ 'password|token|secret' and r.rolname ~ '^ovop_'
          and has_column_privilege(r.rolname, format('%I.%I', c.table_schema, c.table_name), c.column_name, 'select')`,
    );
    expect([...new Set(readable.map(({ role }) => role))]).toEqual(['ovop_system']);
  });

  test("a user's role can write no shared row by itself", async () => {
    const attempt = (sql: string) =>
      market.uow.write({ actor: market.managers[0]!, name: 'attempt', key: newId(), input: {} }, (tx) => tx.sql(sql));
    await expect(attempt(`update trade.quote set state = 'ACCEPTED'`)).rejects.toThrow('permission denied');
    await expect(attempt(`update trade.capacity set committed = 0`)).rejects.toThrow('permission denied');
    await expect(attempt('select from trade.session')).rejects.toThrow('permission denied');
    await expect(attempt('set role postgres')).rejects.toThrow('permission denied');
  });

  test('parallel reads of many organisations on few connections never mix, also with failing queries between them', async () => {
    const source = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 3 }, 'test').initialize();
    const uow = new UnitOfWork(source);
    await market.ask([1]);
    const organisation = (actor: typeof market.buyer, door: 'read' | 'readOne') =>
      uow[door](
        actor,
        async (reader) => (await reader.sql<{ id: string }>('select platform.organisation() as id'))[0]!.id,
      );
    const work = Array.from({ length: 300 }, (_, i) => {
      const actor = [market.buyer, market.otherBuyer, ...market.managers][i % 5]!;
      return i % 7 === 0
        ? uow
            .read(actor, (reader) => reader.sql('select 1/0'))
            .then(
              () => 'no',
              (error: Error) => (error.message === 'division by zero' ? true : error.message),
            )
        : organisation(actor, i % 2 ? 'read' : 'readOne').then((id) => id === actor.organisationId);
    });
    expect(new Set(await Promise.all(work))).toEqual(new Set([true]));
    await source.destroy();
  });

  test('a prepared statement sees for each role what that role may see, by turns on one connection', async () => {
    const source = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 1 }, 'test').initialize();
    const uow = new UnitOfWork(source);
    const requests = (actor: Parameters<UnitOfWork['read']>[0]) =>
      uow.readOne(
        actor,
        async (reader) => (await reader.sql<{ n: number }>('select count(*)::int as n from trade.quote'))[0]!.n,
      );
    const all = await requests(system);
    for (let round = 0; round < 12; round++) {
      const seen = [
        await requests(market.buyer),
        await requests(market.otherBuyer),
        await requests(market.managers[2]!),
        await requests(market.operator),
        await requests(system),
      ];
      expect(seen).toEqual([all, 0, 0, all, all]);
    }
    const prepared = await uow.read(system, (reader) =>
      reader.sql<{ n: number }>(
        `select count(*)::int as n from pg_prepared_statements where statement like '%trade.quote'`,
      ),
    );
    expect(prepared).toEqual([{ n: 1 }]);
    await source.destroy();
  });

  test('a reading of one statement has no second, and one that fails leaves the connection as it was', async () => {
    await expect(
      market.uow.readOne(market.buyer, async (reader) => [
        await reader.sql('select 1'),
        await reader.sql('select from trade.quote'),
      ]),
    ).rejects.toThrow('has no second');
    await expect(market.uow.readOne(market.buyer, (reader) => reader.sql('select 1/0'))).rejects.toThrow(
      'division by zero',
    );
    await expect(
      market.uow.readOne(system, (reader) => reader.sql(`update platform.clock set ahead = '1 day'`)),
    ).rejects.toThrow('read-only transaction');
    expect(
      await market.uow.readOne(market.buyer, (reader) => reader.sql('select platform.organisation() as id')),
    ).toEqual([{ id: market.buyer.organisationId }]);
  });

  test('instants are read as they are, in whatever way the database writes days for others', async () => {
    await market.rows(`alter database ${market.database.name} set datestyle = 'German'`);
    const source = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 1 }, 'test').initialize();
    const [read] = await new UnitOfWork(source).read(system, (reader) =>
      reader.sql<{ at: Date }>(`select timestamptz '2026-05-04 03:02:01Z' as at`),
    );
    expect(read!.at.toISOString()).toBe('2026-05-04T03:02:01.000Z');
    await source.destroy();
    await market.rows(`alter database ${market.database.name} reset datestyle`);
  });

  test('the runtime login is nothing by itself: without a role it reads no row and owns nothing', async () => {
    const client = new pg.Client({ connectionString: market.database.appUrl });
    await client.connect();
    for (const table of ['trade.listing', 'trade.quote', 'platform.command'])
      await expect(client.query(`select from ${table}`)).rejects.toThrow('permission denied');
    await client.end();
  });

  test('an api that signs in as the owner refuses to start', async () => {
    const { assertRuntimeRole } = await import('#platform/database');
    const source = await dataSource({ DATABASE_URL: market.database.ownerUrl, DATABASE_POOL: 2 }, 'test').initialize();
    await expect(assertRuntimeRole(source)).rejects.toThrow(/superuser, bypass.*owner/);
    await source.destroy();
  });

  test('a worker that can not start after all closes what it had opened, so that its process ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'worker-'));
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: market.database.appUrl,
      FILES_FOLDER: folder,
      PROBE_PORT: String(await freePort()),
      DEMO: '0',
    });
    const connections = async () =>
      (
        await market.rows<{ name: string }>(
          `select application_name as name from pg_stat_activity
            where datname = current_database() and application_name like 'ovop worker%'`,
        )
      ).map(({ name }) => name);
    let open: string[] = [];
    const taken = async (): Promise<never> => {
      open = await connections();
      throw new Error('somebody took the port a moment ago');
    };
    await expect(startWorker(config, taken)).rejects.toThrow('somebody took the port');
    expect(open).toContain('ovop worker queue');
    // The server takes its time to say so.
    for (const end = Date.now() + 5_000; Date.now() < end && (await connections()).length > 0;) await sleep(50);
    expect(await connections()).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test('PostgreSQL itself ends a statement that runs too long, sooner for a visitor than for the platform', async () => {
    const limit = async (actor: Actor) =>
      (
        await market.uow.read(actor, (reader) =>
          reader.sql<{ ms: string }>(`select setting as ms from pg_settings where name = 'statement_timeout'`),
        )
      )[0]!.ms;
    const actors = [visitor, market.buyer, market.managers[0]!, market.finance, system];
    expect(await Promise.all(actors.map(limit))).toEqual(['4000', '8000', '8000', '12000', '16000']);
    const written = market.uow.write({ actor: market.buyer, name: 'test', key: newId(), input: {} }, (tx) =>
      tx.sql<{ ms: string }>(`select setting as ms from pg_settings where name = 'statement_timeout'`),
    );
    expect(await written).toEqual([{ ms: '8000' }]);
  });

  test('the read door can write nothing', async () => {
    await expect(
      market.uow.read(system, (reader) => reader.sql(`update platform.clock set ahead = '1 day'`)),
    ).rejects.toThrow('read-only transaction');
  });

  test('every table has row-level security, but for the public copy of the catalogue and the clock', async () => {
    const open = await market.rows<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and not c.relrowsecurity
          and n.nspname in ('platform', 'trade', 'finance', 'reactions')
        order by 1`,
    );
    expect(open.map(({ name }) => name)).toEqual(['platform.clock', 'trade.listing_card']);
  });
});
