import type { Reader } from '#platform/database';
import { eventNames, newId, system, systemOf, visitor, type Actor } from '#platform/kernel';
import { Registry, takeEffect, type Handler, type HandlerTable } from '#platform/queue';
import { Market } from '../support/market.js';
import { holdEverywhere } from './tenants/held.js';
import { ofProgramme, open, published } from './tenants/tables.js';

let ours: Market;
let theirs: Market;

beforeAll(async () => {
  ours = await Market.open();
  theirs = await ours.neighbour();
  await holdEverywhere(ours, '009000000101');
  await holdEverywhere(theirs, '009000000202');
});
afterAll(() => ours.close());

const tables = Object.keys(ofProgramme);

/** A table's rows, each by its key; `where` is over `t`. */
const rowsOf = (key: string, table: string, where = 'true'): string =>
  `select ${key} as id from ${table} t where ${where}`;

async function keys(): Promise<Map<string, string>> {
  const found = await ours.rows<{ name: string; key: string }>(
    `select n.nspname || '.' || c.relname as name,
            (select string_agg(format('t.%I', a.attname), $$::text || '/' || $$ order by a.attnum) || '::text'
               from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
              where i.indrelid = c.oid
                and i.indexrelid = (select x.indexrelid from pg_index x where x.indrelid = c.oid and x.indisunique
                                     order by not x.indisprimary, x.indexrelid limit 1)) as key
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('platform', 'trade', 'finance', 'reactions')`,
  );
  return new Map(found.map(({ name, key }) => [name, key]));
}

/** What this programme holds in each table that nobody else may see, by the owner's eyes. */
async function held({ programmeId }: Market, key: Map<string, string>): Promise<Map<string, string[]>> {
  const of = new Map<string, string[]>();
  for (const table of tables) {
    const where = `${ofProgramme[table]} = '${programmeId}' and not coalesce(${published[table] ?? 'false'}, false)`;
    of.set(
      table,
      (await ours.rows<{ id: string }>(rowsOf(key.get(table)!, table, where))).map(({ id }) => id),
    );
  }
  return of;
}

/** The tables that the role of his side may read at all; of a person only what is no secret. */
async function mayAsk({ side }: Actor): Promise<Set<string>> {
  const found = await ours.rows<{ name: string }>(
    `select name from unnest($2::text[]) name
      where has_schema_privilege($1, split_part(name, '.', 1), 'usage')
        and has_any_column_privilege($1, name, 'select')`,
    [`ovop_${side}`, tables],
  );
  return new Set(found.map(({ name }) => name));
}

/** What an actor sees of these rows with no filter at all; null where his role may not even ask. */
const seenOf = (actor: Actor, key: Map<string, string>, rows: Map<string, string[]>) =>
  ours.uow.read(actor, async (reader) => {
    const seen: Record<string, number | null> = {};
    const asked = await mayAsk(actor);
    for (const [table, ids] of rows) {
      const all = asked.has(table) ? await reader.sql<{ id: string }>(rowsOf(key.get(table)!, table)) : null;
      seen[table] = all && all.filter(({ id }) => ids.includes(id)).length;
    }
    return seen;
  });

const total = (seen: Record<string, number | null>): number =>
  Object.values(seen).reduce<number>((sum, count) => sum + (count ?? 0), 0);
const some = (seen: Record<string, number | null>): [string, number | null][] =>
  Object.entries(seen).filter(([, count]) => count !== null && count > 0);

describe('a programme is a tenant', () => {
  test('every table is one of a programme, open to all for a reason, or waits for its step', async () => {
    const named = [...tables, ...Object.keys(open)];
    expect(named.length).toBe(new Set(named).size);
    expect([...(await keys()).keys()].sort()).toEqual(named.sort());
    expect(Object.values(open).filter((reason) => reason.length < 15)).toEqual([]);
  });

  test('both hold rows in every table of theirs', async () => {
    const key = await keys();
    for (const market of [ours, theirs]) {
      const rows = await held(market, key);
      expect([...rows].filter(([, ids]) => ids.length === 0).map(([table]) => table)).toEqual([]);
    }
  });

  test.each([
    ['its operator', (market: Market) => market.operator],
    ['its finance', (market: Market) => market.finance],
    ['a cooperative of it', (market: Market) => market.managers[0]!],
    ['a buyer who trades in it only', (market: Market) => market.buyer],
    ['the platform at work on what is its', (market: Market) => systemOf(market.programmeId)],
    ['a visitor', () => visitor],
  ])('%s sees no row of the other in any table, as SQL without a filter', async (_, of) => {
    const key = await keys();
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const seen = await seenOf(of(one), key, await held(other, key));
      expect(some(seen)).toEqual([]);
    }
  });

  test('the platform at work across programmes sees both, and at work in one all of that', async () => {
    const key = await keys();
    const [rows, others] = [await held(ours, key), await held(theirs, key)];
    const all = [...rows.values()].flat().length;
    expect(total(await seenOf(system, key, rows))).toBe(all);
    expect(total(await seenOf(system, key, others))).toBe([...others.values()].flat().length);
    expect(total(await seenOf(systemOf(ours.programmeId), key, rows))).toBe(all);
  });

  test('its own are seen: of all that its secretariat may ask for no table is empty', async () => {
    const key = await keys();
    const seen = await seenOf(ours.finance, key, await held(ours, key));
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  });

  test('a buyer who trades with both sees its own in each, and nothing of another buyer', async () => {
    const { quoteIds } = await askIn(theirs, ours.buyer);
    const mine = await ours.uow.read(ours.buyer, (reader) =>
      reader.sql<{ programme: string; buyer: string }>(
        'select distinct programme_id as programme, buyer_id as buyer from trade.quote',
      ),
    );
    expect(mine.map(({ programme }) => programme).sort()).toEqual([ours.programmeId, theirs.programmeId].sort());
    expect(new Set(mine.map(({ buyer }) => buyer))).toEqual(new Set([ours.buyer.organisationId]));
    expect(quoteIds).toHaveLength(1);
  });

  test('what a buyer does in a programme is announced there, and its handlers see nothing of another', async () => {
    const seen: Record<string, unknown>[] = [];
    for (const market of [ours, theirs]) {
      const { requestId } = await market.ask([0]);
      const [event] = await ours.rows<{ id: string; programme: string }>(
        `select id, programme_id as programme from platform.outbox where payload->>'requestId' = $1`,
        [requestId],
      );
      expect(event!.programme).toBe(market.programmeId);
      const looking: Handler<'request.submitted'> = {
        name: 'test.look',
        event: 'request.submitted',
        before: async (_payload, _context, actor) => void seen.push(await ours.uow.read(actor, programmesSeen)),
        run: async (tx) => void seen.push(await programmesSeen(tx)),
      };
      const registry = new Registry({ ...nobody, 'request.submitted': [looking] });
      expect(await takeEffect(ours.uow, registry, { outboxId: event!.id, handler: 'test.look' })).toBe('done');
      expect(seen.splice(0)).toEqual(Array(2).fill({ of: market.programmeId, orders: [market.programmeId] }));
    }
  });

  test('an event that says no programme is not taken for everybody: it waits until somebody looks', async () => {
    const [event] = await ours.rows<{ id: string }>(
      `insert into platform.outbox (name, payload) values ('order.placed', '{}') returning id`,
    );
    const ran: string[] = [];
    const registry = new Registry({
      ...nobody,
      'order.placed': [{ name: 'test.any', event: 'order.placed', run: async () => void ran.push('ran') }],
    });
    await expect(takeEffect(ours.uow, registry, { outboxId: event!.id, handler: 'test.any' })).rejects.toThrow(
      'says no programme',
    );
    expect(ran).toEqual([]);
    const emit = ours.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, async (tx) =>
      tx.emit('order.placed', { orderId: newId() }),
    );
    await expect(emit).rejects.toThrow('belongs to a programme');
  });

  test('a transaction that is about one programme is about no other', async () => {
    const within = (actor: Actor, ...rows: { programmeId: string }[]) =>
      ours.uow.write({ actor, name: 'test', key: newId(), input: {} }, async (tx) => {
        for (const row of rows) tx.about(row);
        return tx.asPlatform(programmesSeen);
      });
    const only = ({ programmeId }: Market) => ({ of: programmeId, orders: [programmeId] });
    expect(await within(ours.buyer, theirs)).toEqual(only(theirs));
    expect(await within(system, ours, ours)).toEqual(only(ours));
    expect(await within(ours.finance, ours)).toEqual(only(ours));
    for (const [actor, ...rows] of [
      [ours.finance, theirs],
      [ours.buyer, ours, theirs],
      [system, ours, theirs],
    ] as const)
      await expect(within(actor, ...rows)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the walk is red where a policy does not compare', async () => {
    const key = await keys();
    const rows = await held(theirs, key);
    for (const [table, policy] of [
      ['finance.settlement', 'of_programme'],
      ['trade.order_line', 'of_programme_at_work'],
    ])
      await ours.rows(`drop policy ${policy} on ${table}`);
    expect(some(await seenOf(ours.finance, key, rows)).map(([table]) => table)).toEqual(['finance.settlement']);
    expect(some(await seenOf(systemOf(ours.programmeId), key, rows)).map(([table]) => table)).toEqual([
      'trade.order_line',
    ]);
  });
});

const nobody = Object.fromEntries(eventNames.map((name) => [name, []])) as unknown as HandlerTable;

async function programmesSeen(reader: Reader): Promise<{ of: string; orders: string[] }> {
  const [row] = await reader.sql<{ of: string; orders: string[] }>(
    `select platform.programme() as of, array(select distinct programme_id from trade.order) as orders`,
  );
  return row!;
}

/** A request of a buyer to the first cooperative of a programme that he has not traded with. */
function askIn(market: Market, buyer: Market['buyer']): Promise<{ quoteIds: string[] }> {
  const own = market.buyer;
  market.buyer = buyer;
  return market.ask([0]).finally(() => (market.buyer = own));
}
