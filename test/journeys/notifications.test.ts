import { newId } from '#platform/kernel';
import { globalId } from '../support/api.js';
import { until, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open({ LOG_LEVEL: 'info' });
});
afterAll(() => world.close());

/** The whole negotiation, by the use cases themselves; the order's number. */
async function negotiate(): Promise<string> {
  const { market } = world;
  const { quoteIds } = await market.ask([0, 1]);
  await world.settled(); // what comes after may overtake each other
  await market.revise(market.managers[0]!, quoteIds[0]!, 1, ['15.60', '25.50', '28.60']);
  await market.revise(market.buyer, quoteIds[0]!, 2, ['14.60', '24.50', '27.00']);
  await market.revise(market.managers[0]!, quoteIds[0]!, 3);
  await market.accept(market.buyer, quoteIds[0]!, 4);
  return (await market.rows<{ number: string }>('select number from trade.order order by placed_at desc limit 1'))[0]!
    .number;
}

describe('what people are told', () => {
  let order: string;
  beforeAll(async () => {
    order = await negotiate();
    await world.settled();
  }, 60_000);

  test('each side is told what the other did, each person once, and nobody of what they did themselves', async () => {
    const told = await world.market.rows<{ name: string; kinds: string[] }>(
      `select o.name ->> 'en' as name, array_agg(n.kind order by n.outbox_id) as kinds
         from reactions.notification n join trade.organisation o on o.id = n.organisation_id
        group by o.name order by 1`,
    );
    expect(Object.fromEntries(told.map(({ name, kinds }) => [name, kinds]))).toEqual({
      'Elbe Gewürzhandel GmbH': ['quote.offered', 'quote.offered', 'order.placed'],
      'Phnom Tbeng Growers': ['request.submitted', 'quote.countered', 'order.placed'],
      'Kep Hill Farmers': ['request.submitted', 'quote.lost'],
    });
  });

  test('each says the terms that it is about, though later ones had come before its job ran', async () => {
    const totals = await world.market.rows<{ kind: string; total: string }>(
      `select distinct n.outbox_id, n.kind, n.facts->'total'->>'amount' as total
         from reactions.notification n join trade.quote q on q.id = (n.facts->>'quoteId')::uuid
        where q.state = 'ACCEPTED'
        order by n.outbox_id`,
    );
    expect(totals.map(({ kind, total }) => [kind, total])).toEqual([
      ['request.submitted', '9492.50'],
      ['quote.offered', '10295.00'],
      ['quote.countered', '9715.00'],
      ['quote.offered', '10000.00'],
      ['order.placed', '10000.00'],
    ]);
  });

  test("the same comes by mail, each in the reader's language, once, in one thread", async () => {
    const mails = await world.mails();
    expect(mails).toHaveLength(8);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(8);
    expect(mails.every(({ copies }) => copies.length === 1)).toBe(true);
    const placed = mails.filter(({ subject }) => subject.includes(order));
    expect(placed.map(({ subject }) => subject).sort()).toEqual([
      `Order ${order}: US$ 10,000.00, Phnom Tbeng Growers`,
      `ការបញ្ជាទិញ ${order}៖ US$ 10,000.00 Elbe Gewürzhandel GmbH`,
    ]);
    const english = placed.find(({ subject }) => subject.startsWith('Order'))!;
    expect(english.text).toContain('The deposit of US$ 3,000.00 is due by');
    expect(english.text).toMatch(/See the order: http:\/\/localhost:\d+\/orders\/\w+/);
    expect(english.text).toContain("find them on the order's own page");
    const khmer = placed.find(({ subject }) => subject.startsWith('ការបញ្ជាទិញ'))!;
    expect(khmer.text).not.toContain('គណនីធនាគារ');
    expect(khmer.text).toContain('ចាប់ផ្តើមធ្វើពេលប្រាក់មកដល់');
  });

  test('in the app a person reads their own, in their language, and marks them as read', async () => {
    const manager = await world.api.as(world.market.managers[0]!.personId);
    const list = '{ unreadNotifications notifications { nodes { kind subject lines path writtenAt readAt } } }';
    const before = await manager.get(list);
    expect(before.unreadNotifications).toBe(3);
    const nodes: { kind: string; writtenAt: string }[] = before.notifications.nodes;
    const times = nodes.map(({ writtenAt }) => writtenAt);
    expect(times).toEqual([...times].sort().reverse());
    // Each event has a job of its own, and jobs have no order: the newest is the one that was written last.
    expect(nodes.find(({ kind }) => kind === 'order.placed')).toMatchObject({
      subject: expect.stringMatching(/^ការបញ្ជាទិញ .+៖ \$10,000\.00 /),
      path: expect.stringMatching(/^\/coop\/orders\/\w+$/),
      readAt: null,
    });
    await manager.get('mutation($input: ReadNotificationsInput!) { readNotifications(input: $input) { unread } }', {
      input: { upTo: times[1], key: 'read-the-first-two' },
    });
    expect((await manager.get(list)).unreadNotifications).toBe(1);
    const other = await world.api.as(world.market.managers[2]!.personId);
    expect(await other.get(list)).toEqual({ unreadNotifications: 0, notifications: { nodes: [] } });
  });

  test('it is told in the language that is asked for, and read up to the very instant of the newest one seen', async () => {
    const manager = await world.api.as(world.market.managers[1]!.personId);
    const list = async (language: string) =>
      await manager.get(
        `{ unreadNotifications
           notifications(language: ${language}, first: 1) {
             nodes { subject writtenAt } pageInfo { hasNextPage endCursor } } }`,
      );
    const {
      notifications: {
        nodes: [newest],
        pageInfo,
      },
    } = await list('EN');
    expect([newest.subject, (await list('KM')).notifications.nodes[0].subject]).toEqual([
      'Another cooperative was chosen: Pepper for spring',
      'អ្នកទិញបានជ្រើសសហគមន៍ផ្សេង៖ Pepper for spring',
    ]);
    const older = await manager.get(
      'query($after: Text) { notifications(first: 1, after: $after) { nodes { kind } pageInfo { hasNextPage } } }',
      { after: pageInfo.endCursor },
    );
    expect([pageInfo.hasNextPage, older.notifications]).toEqual([
      true,
      { nodes: [{ kind: 'request.submitted' }], pageInfo: { hasNextPage: false } },
    ]);
    const { readNotifications } = await manager.get(
      'mutation($input: ReadNotificationsInput!) { readNotifications(input: $input) { unread } }',
      { input: { upTo: newest.writtenAt, key: 'read-up-to-the-newest' } },
    );
    expect(readNotifications).toEqual({ unread: 0 });
  });

  test('a quote whose time is over is marked by the worker, and both sides are told', async () => {
    const { quoteIds } = await world.market.ask([2]);
    await world.settled();
    await world.market.rows(`update platform.clock set ahead = '15 days'`);
    await world.worker.end();
    await world.market.rows(`update platform.schedule set due_at = clock_timestamp()`);
    await world.startWorker();
    const marked = async () =>
      (await world.market.rows<{ state: string }>('select state from trade.quote where id = $1', [quoteIds[0]]))[0]!
        .state;
    await until('the quote is marked as expired', 20, async () => (await marked()) === 'EXPIRED');
    await world.settled();
    expect(await world.market.rows(`select from reactions.notification where kind = 'quote.expired'`)).toHaveLength(2);
  }, 60_000);

  test('with the worker stopped, commands are done all the same, and what they announce comes later', async () => {
    await world.worker.end();
    const before = (await world.mails()).length;
    await world.market.rows(`update platform.clock set ahead = '0'`);
    await world.market.ask([0]);
    expect(await world.market.rows('select from platform.outbox where relayed_at is null')).toHaveLength(1);
    await world.startWorker();
    await world.settled();
    expect((await world.mails()).length).toBe(before + 1);
  }, 60_000);
});

test("the log of api and worker is JSON line by line: a request's have its id, and a job's that stopped has job, event and order", async () => {
  const { market, api, worker } = world;
  const buyer = await api.as(market.buyer.personId);
  const { quoteIds } = await market.ask([0]);
  await market.revise(market.managers[0]!, quoteIds[0]!, 1);
  await market.rows(`update trade.organisation set name = jsonb_build_object('en', $2::text) where id = $1`, [
    market.buyer.organisationId,
    '北京 Trading',
  ]);
  const accept = 'mutation($input: QuoteCommandInput!) { acceptQuote(input: $input) { order { id } } }';
  const accepted = await buyer.ask(
    accept,
    { input: { quoteId: globalId('Quote', quoteIds[0]!), revision: 2, key: newId() } },
    { 'x-request-id': 'the-accept-of-a-test' },
  );
  expect(accepted.errors).toBeUndefined();
  const stopped = () => lines(worker.lines).find(({ msg }) => msg?.startsWith('a job has stopped'));
  await until('the proforma has stopped', 30, async () => stopped() !== undefined);
  await market.rows('alter table trade.listing_card rename to away');
  const failed = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ listings { nodes { id } } }' }),
  });
  await market.rows('alter table trade.away rename to listing_card');
  await fetch(`${api.url}/files/uploads/x`, { headers: { 'x-request-id': 'a-file-of-a-test' } });
  const failure = () =>
    lines(api.lines).find(({ level, requestId }) => level === 50 && requestId === failed.headers.get('x-request-id'));
  await until('the failure is in the log', 10, async () => failure() !== undefined);

  expect([...api.lines, ...worker.lines].filter((line) => !line.startsWith('{') || !line.endsWith('}'))).toEqual([]);
  const commands = [...lines(api.lines), ...lines(worker.lines)].filter(({ command }) => command);
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter(({ requestId }) => !requestId)).toEqual([]);
  expect(commands.find(({ command }) => command === 'acceptQuote')).toMatchObject({
    outcome: 'done',
    requestId: 'the-accept-of-a-test',
  });
  const [{ id: orderId }] = (await market.rows<{ id: string }>(
    'select id from trade.order order by placed_at desc limit 1',
  )) as [{ id: string }];
  expect(stopped()).toMatchObject({
    level: 50,
    requestId: 'the-accept-of-a-test',
    event: 'order.placed',
    job: expect.stringMatching(/^\d+-invoicing\.issueProforma$/),
    orderId,
  });
  expect(failure()).toMatchObject({ error: expect.stringContaining('listing_card') });
}, 60_000);

interface Line {
  level?: number;
  msg?: string;
  command?: string;
  requestId?: string;
}

/** As JSON; one that is none fails here. */
const lines = (written: readonly string[]): Line[] => written.map((line) => JSON.parse(line) as Line);
