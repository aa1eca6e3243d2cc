import { newId } from '#platform/kernel';
import { globalId } from './api.js';
import { until, type World } from './world.js';

const EVENTS = ['order.placed', 'notification.written', 'document.issued'];
const HANDLERS = ['invoicing.issueProforma', 'mail.notification', 'notify.orderPlaced', 'invoicing.renderDocument'];

/** Where a worker dies, and of what an order causes there in turn. */
const POINTS = {
  'after-commit-before-add': EVENTS,
  'after-add-before-mark': EVENTS,
  'before-effect': HANDLERS,
  'after-effect-before-inbox-commit': HANDLERS,
};

export interface Counted {
  /** Workers killed there. */
  kills: number;
  /** Quotes accepted. */
  accepted: number;
  orders: number;
  /** Different ones. */
  numbers: number;
  proformas: number;
  printed: number;
  /** Of one person and event. */
  notifications: number;
  /** Different Message-IDs. */
  mails: number;
  /** Mails that came, with those that came again. */
  copies: number;
}

/**
 * Accepts a quote, starts the worker, which kills itself at the point, and again; each time at another of the events
 * and jobs of an order. What one leaves behind is the next one's, and at last a worker's that lives. The counts point
 * by point.
 */
export async function killWorkers(world: World, rounds: number): Promise<Record<string, Counted>> {
  const quotes = Object.fromEntries(
    await Promise.all(Object.keys(POINTS).map(async (point) => [point, await asked(world, rounds)] as const)),
  );
  await world.settled();
  await world.worker.end();
  for (const [point, passing] of Object.entries(POINTS)) {
    for (const [round, quoteId] of quotes[point]!.entries()) {
      await accept(world, quoteId);
      await world.killWorker(point, passing[round % passing.length]!);
    }
  }
  await world.startWorker();
  await until(
    'every order has its invoice printed and its mails sent',
    120,
    async () => (await unfinished(world)) === 0,
  );
  return Object.fromEntries(
    await Promise.all(
      Object.entries(quotes).map(
        async ([point, ids]) => [point, { kills: rounds, ...(await count(world, ids)) }] as const,
      ),
    ),
  );
}

/** Each of the cooperatives is asked in turn. */
const asked = async (world: World, rounds: number): Promise<string[]> => {
  const quoteIds: string[] = [];
  for (let i = 0; i < rounds; i++) quoteIds.push(...(await world.market.ask([i % 3])).quoteIds);
  return quoteIds;
};

async function accept(world: World, quoteId: string): Promise<void> {
  const [quote] = await world.market.rows<{ cooperative_id: string }>(
    'select cooperative_id from trade.quote where id = $1',
    [quoteId],
  );
  const manager = world.market.managers.find(({ organisationId }) => organisationId === quote!.cooperative_id)!;
  const client = await world.api.as(manager.personId);
  await client.get('mutation($input: QuoteCommandInput!) { acceptQuote(input: $input) { order { number } } }', {
    input: { quoteId: globalId('Quote', quoteId), revision: 1, key: newId() },
  });
}

async function unfinished(world: World): Promise<number> {
  const [row] = await world.market.rows<{ count: number }>(`
    select count(*)::int as count from trade.order o
     where not exists (
             select from finance.document d join finance.artifact a on a.document_id = d.id where d.order_id = o.id)
        or (select count(*) from reactions.notification n
             where n.facts->>'orderId' = o.id::text and n.mailed_at is not null) < 2`);
  return row!.count;
}

async function count(world: World, quoteIds: string[]): Promise<Omit<Counted, 'kills'>> {
  const [row] = await world.market.rows<Omit<Counted, 'kills' | 'accepted' | 'mails' | 'copies'> & { all: string[] }>(
    `
    with o as (select * from trade.order where quote_id = any($1)),
         d as (select d.* from finance.document d join o on o.id = d.order_id)
    select (select count(*)::int from o) as orders, (select count(distinct number)::int from o) as numbers,
           (select array_agg(number) from o) as all,
           (select count(*)::int from d where type = 'PROFORMA') as proformas,
           (select count(*)::int from finance.artifact where document_id in (select id from d)) as printed,
           (select count(*)::int from reactions.notification
             where facts->>'orderId' in (select id::text from o)) as notifications`,
    [quoteIds],
  );
  const { all, ...counted } = row!;
  const mails = (await world.mails()).filter(({ subject }) => all.some((number) => subject.includes(number)));
  return {
    accepted: quoteIds.length,
    ...counted,
    mails: mails.length,
    copies: mails.reduce((sum, { copies }) => sum + copies.length, 0),
  };
}

/**
 * What is true of all orders together, as whole numbers that have to be 0: gaps in a series, effects doubled, events
 * without all their effects.
 */
export async function faults(world: World): Promise<Record<string, number>> {
  const [row] = await world.market.rows<Record<string, number>>(`
    select (select coalesce(sum(max - count), 0)::int
              from (select max(n), count(*) from finance.document
                     where type = 'PROFORMA' group by cooperative_id, year) s) as "gaps in the cooperatives' series",
           (select (max(right(number, 5)::int) - count(*))::int from trade.order) as "gaps in the orders' series",
           (select count(*)::int
              from (select from reactions.notification
                     where kind = 'order.placed'
                     group by person_id, facts->>'orderId' having count(*) > 1) d) as "persons told twice",
           (select count(*)::int
              from (select o.relayed_at, o.name,
                           (select count(*) from platform.inbox i where i.outbox_id = o.id) as done
                      from platform.outbox o) o
             where relayed_at is null
                or (name = 'order.placed' and done <> 2)
                or (name in ('document.issued', 'notification.written') and done <> 1)) as "events not done",
           (select (sum(c.committed) - coalesce((select sum(quantity) from trade.order_line), 0))::int
              from trade.capacity c) as "capacity off"`);
  return row!;
}
