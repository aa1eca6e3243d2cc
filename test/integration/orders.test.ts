import { newId } from '#platform/kernel';
import type { UploadState } from '#trade/documents';
import { mayDo, OrdersService, taskSides, waitsFor, type OrderList } from '#trade/orders';
import { Market } from '../support/market.js';

let market: Market;
let orders: OrdersService;
const many = 20_000;

beforeAll(async () => {
  market = await Market.open();
  orders = new OrdersService(market.uow);
  // Placed one a minute; half of them have stood in production since an hour of their own, in another order.
  await market.rows(
    `insert into trade.order (id, programme_id, number, request_id, quote_id, revision_number, buyer_id, cooperative_id,
                              state, incoterm, place, ready_on, currency, total_minor, commission_bp, placed_at,
                              moved_at)
     select gen_random_uuid(), $1, 'O-' || n, gen_random_uuid(), gen_random_uuid(), 1,
            case when n % 4 < 2 then $2::uuid else $3::uuid end, $4,
            case when n % 2 = 0 then 'IN_PRODUCTION' when n % 101 = 1 then 'SHIPPED' else 'COMPLETED' end,
            'FOB', 'Sihanoukville', '2027-01-15', 'USD', 1000, 500,
            timestamptz '2026-01-01' + n * interval '1 minute',
            timestamptz '2026-02-01' + (n * 7919 % 20011) * interval '1 minute'
       from generate_series(1, $5::int) n`,
    [
      market.programmeId,
      market.buyer.organisationId,
      market.otherBuyer.organisationId,
      market.managers[0]!.organisationId,
      many,
    ],
  );
  await market.rows('analyze trade.order');
}, 60_000);
afterAll(() => market.close());

/** All pages of a list, by where each one ended. */
async function pages(actor: Parameters<OrdersService['own']>[0], list: OrderList, size: number, most: number) {
  const seen = [];
  for (let after: [string, string] | null = null; seen.length < most;) {
    const page = await orders.own(actor, list, size, after);
    seen.push(...page);
    const last = page.at(-1);
    if (!last || page.length < size) break;
    after = [(list.by === 'newest' ? last.placedAt : last.movedAt).toISOString(), last.id];
  }
  return seen;
}

const inOrder = (moments: Date[]) => moments.every((moment, i) => i === 0 || moments[i - 1]! <= moment);

describe('orders by state', () => {
  test('those that have stood longest come first, page after page, none twice and none left out', async () => {
    const shipped = await pages(market.operator, { state: 'SHIPPED', by: 'longestWaiting' }, 7, many);
    const [{ count }] = (await market.rows<{ count: number }>(
      `select count(*)::int as count from trade.order where state = 'SHIPPED'`,
    )) as [{ count: number }];
    expect([
      shipped.length,
      new Set(shipped.map(({ id }) => id)).size,
      inOrder(shipped.map(({ movedAt }) => movedAt)),
    ]).toEqual([count, count, true]);
    const newest = await pages(market.operator, { state: 'SHIPPED', by: 'newest' }, 7, many);
    expect([newest.length, inOrder(newest.map(({ placedAt }) => placedAt).reverse())]).toEqual([count, true]);
  });

  test('a side sees its own only, whatever it asks for', async () => {
    const own = await pages(market.buyer, { state: 'IN_PRODUCTION', by: 'longestWaiting' }, 50, 200);
    expect(new Set(own.map(({ buyerId }) => buyerId))).toEqual(new Set([market.buyer.organisationId]));
    expect(await orders.own(market.managers[1]!, { state: null, by: 'newest' }, 5, null)).toEqual([]);
  });

  test('the states on the way are counted, the ends are not', async () => {
    expect((await orders.openStates(market.operator)).map(({ state, count }) => [state, count])).toEqual([
      ['IN_PRODUCTION', many / 2],
      ['SHIPPED', expect.any(Number)],
    ]);
  });

  test.each([
    [
      'the longest waiting of a state',
      'order_longest_waiting',
      `select * from trade.order o
        where o.state = 'IN_PRODUCTION' and (o.moved_at, o.id) > ('2026-02-03', '${newId()}')
        order by o.moved_at, o.id limit 6`,
    ],
    [
      'the newest of a state',
      'order_by_state',
      `select * from trade.order o
        where o.state = 'SHIPPED' and (o.placed_at, o.id) < ('2026-01-09', '${newId()}')
        order by o.placed_at desc, o.id desc limit 51`,
    ],
  ])('%s are read from the index %s, however many orders there are', async (_, index, query) => {
    const plan = (
      await market.uow.read(market.operator, (reader) => reader.sql<{ 'QUERY PLAN': string }>(`explain ${query}`))
    )
      .map((row) => row['QUERY PLAN'])
      .join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('whose turn it is', () => {
  test('is the same by the rule and by the lists and counts of each side, in every state with every payment and paper', async () => {
    const world = await Market.open();
    try {
      const service = new OrdersService(world.uow);
      const { quoteIds } = await world.ask([0]);
      const { orderId } = await world.accept(world.managers[0]!, quoteIds[0]!, 1);
      const actors = { buyer: world.buyer, cooperative: world.managers[0]!, secretariat: world.operator };
      const clerk = await world.colleague(world.managers[0]!, 'clerk');
      const viewer = await world.colleague(world.buyer, 'viewer');
      const states = [
        'AWAITING_DEPOSIT',
        'IN_PRODUCTION',
        'READY_TO_SHIP',
        'SHIPPED',
        'DELIVERED',
        'COMPLETED',
        'CANCELLED',
      ] as const;
      const bills: (UploadState | null)[][] = [
        [],
        ['SUBMITTED'],
        ['REJECTED'],
        ['REJECTED', 'SUBMITTED'],
        ['REPLACED', 'REJECTED'],
        ['REJECTED', 'ACCEPTED'],
      ];
      for (const state of states)
        for (const paid of [[], [1], [1, 2]])
          for (const brought of bills) {
            await world.rows('update trade.order set state = $2 where id = $1', [orderId, state]);
            await world.rows('delete from trade.paid_instalment');
            await world.rows(
              `insert into trade.paid_instalment
               select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where position = any($1)`,
              [paid],
            );
            await world.rows('truncate trade.upload');
            for (const [i, bill] of brought.entries()) {
              await world.rows(
                `insert into trade.upload (id, order_id, buyer_id, cooperative_id, type, number, sha256, media_type,
                                           bytes, state, uploaded_by, uploaded_at, decided_by, decided_at, reason)
                 select $1, id, buyer_id, cooperative_id, 'BILL_OF_LADING', 'MSKH 1', sha256('x'), 'image/png', 3,
                        $2, $3, now() + $4 * interval '1 minute',
                        case when $2 in ('ACCEPTED', 'REJECTED') then $3::uuid end,
                        case when $2 in ('ACCEPTED', 'REJECTED') then now() end,
                        case when $2 = 'REJECTED' then 'It is blurred' end
                   from trade.order where id = $5`,
                [newId(), bill, world.managers[0]!.personId, i, orderId],
              );
            }
            const [progress] = await service.progress([orderId]);
            const tasks = waitsFor(progress!);
            const due = new Set<string>(tasks.map((task) => taskSides[task]));
            const hers = tasks.some((task) => mayDo('clerk', task)) ? 1 : 0;
            expect([state, paid, brought, await service.waiting(clerk), await service.waiting(viewer)]).toEqual([
              state,
              paid,
              brought,
              hers,
              0,
            ]);
            for (const [side, actor] of Object.entries(actors)) {
              const listed = (
                await service.own(actor, { state: null, waitsFor: side as keyof typeof actors, by: 'newest' }, 10, null)
              ).length;
              expect([state, paid, brought, side, listed, await service.waiting(actor)]).toEqual([
                state,
                paid,
                brought,
                side,
                due.has(side) ? 1 : 0,
                due.has(side) ? 1 : 0,
              ]);
            }
          }
    } finally {
      await world.close();
    }
  }, 120_000);
});
