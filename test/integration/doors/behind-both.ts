import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '#platform/config';
import { dataSource, UnitOfWork } from '#platform/database';
import { newId, system, visitor, type Actor } from '#platform/kernel';
import { startWorker } from '../../../apps/worker/worker.js';
import { freePort } from '../../support/free-port.js';
import type { Member, Market } from '../../support/market.js';

export function behindBothDoors(given: () => Market): void {
  describe('row-level security behind both doors', () => {
    test('a query without any filter sees no foreign row', async () => {
      const market = given();
      const { requestId } = await market.ask([0]);
      const tables = ['request', 'request_line', 'quote', 'revision', 'revision_line'];
      const seen = (actor: Member) =>
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
      const market = given();
      const names = (actor: Member) =>
        market.uow.read(actor, async (reader) => ({
          people: (await reader.sql('select from trade.person')).length,
          buyers: (
            await reader.sql<{ name: string }>(
              `select name ->> 'en' as name from trade.organisation where kind = 'buyer' order by 1`,
            )
          ).map(({ name }) => name),
        }));
      expect(await names(market.buyer)).toEqual({ people: 1, buyers: ['Elbe Gewürzhandel GmbH'] });
      expect(await names(market.managers[0]!)).toEqual({ people: 1, buyers: ['Elbe Gewürzhandel GmbH'] });
      expect(await names(market.managers[2]!)).toEqual({ people: 1, buyers: [] });
    });

    test("no side can read what proves who somebody is: a colleague's password hash, a session's token", async () => {
      const market = given();
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
            and not r.rolinherit -- who inherits is another: the platform at work within a programme, ovop_system
            and has_column_privilege(r.rolname, format('%I.%I', c.table_schema, c.table_name), c.column_name,
                                     'select')`,
      );
      expect([...new Set(readable.map(({ role }) => role))]).toEqual(['ovop_system']);
    });

    test("a user's role can write no shared row by itself", async () => {
      const market = given();
      const attempt = (sql: string) =>
        market.uow.write({ actor: market.managers[0]!, name: 'attempt', key: newId(), input: {} }, (tx) => tx.sql(sql));
      await expect(attempt(`update trade.quote set state = 'ACCEPTED'`)).rejects.toThrow('permission denied');
      await expect(attempt(`update trade.capacity set committed = 0`)).rejects.toThrow('permission denied');
      await expect(attempt('select from trade.session')).rejects.toThrow('permission denied');
      await expect(attempt('set role postgres')).rejects.toThrow('permission denied');
    });

    test('parallel reads of many organisations on few connections never mix, also with failing queries between them', async () => {
      const market = given();
      const source = await dataSource({ DATABASE_URL: market.database.appUrl, DATABASE_POOL: 3 }, 'test').initialize();
      const uow = new UnitOfWork(source);
      await market.ask([1]);
      const organisation = (actor: Member, door: 'read' | 'readOne') =>
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
      const market = given();
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
      const market = given();
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
      const market = given();
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
      const market = given();
      const client = new pg.Client({ connectionString: market.database.appUrl });
      await client.connect();
      for (const table of ['trade.listing', 'trade.quote', 'platform.command'])
        await expect(client.query(`select from ${table}`)).rejects.toThrow('permission denied');
      await client.end();
    });

    test('an api that signs in as the owner refuses to start', async () => {
      const market = given();
      const { assertRuntimeRole } = await import('#platform/database');
      const source = await dataSource(
        { DATABASE_URL: market.database.ownerUrl, DATABASE_POOL: 2 },
        'test',
      ).initialize();
      await expect(assertRuntimeRole(source)).rejects.toThrow(/superuser, bypass.*owner/);
      await source.destroy();
    });

    test('a worker that can not start after all closes what it had opened, so that its process ends', async () => {
      const market = given();
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
      const market = given();
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
      const market = given();
      await expect(
        market.uow.read(system, (reader) => reader.sql(`update platform.clock set ahead = '1 day'`)),
      ).rejects.toThrow('read-only transaction');
    });

    test('every table has row-level security, but for the public copy of the catalogue and the clock', async () => {
      const market = given();
      const open = await market.rows<{ name: string }>(
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and not c.relrowsecurity
            and n.nspname in ('platform', 'trade', 'finance', 'reactions')
          order by 1`,
      );
      expect(open.map(({ name }) => name)).toEqual(['platform.clock', 'trade.listing_card']);
    });
  });
}
