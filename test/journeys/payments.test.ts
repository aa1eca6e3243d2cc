import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/kernel';
import { globalId, type Client } from '../support/api.js';
import { until, World } from '../support/world.js';

let world: World;
let buyer: Client;
let finance: Client;

beforeAll(async () => {
  world = await World.open();
  buyer = await world.api.as(world.market.buyer.personId);
  finance = await world.api.as(world.market.finance.personId);
}, 60_000);
afterAll(() => world.close());

/** An order of 10,000.00 with its 30/70 schedule; its row and its instalments' public ids. */
async function placed(): Promise<{ orderId: string; deposit: string; balance: string }> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const rows = await market.rows<{ id: string }>('select id from trade.instalment where order_id = $1 order by position', [orderId]);
  return { orderId, deposit: globalId('Instalment', rows[0]!.id), balance: globalId('Instalment', rows[1]!.id) };
}

const PAY = 'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }';
const open = async (instalmentId: string, key = newId()): Promise<string> => (await buyer.get(PAY, { input: { instalmentId, key } })).payInstalment.url;
const sandbox = (path: string, body: object) => fetch(`${world.sandboxUrl}/stripe/admin/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((answer) => answer.json() as Promise<Record<string, string>>);
const payOn = (url: string, card = '4242424242424242') => sandbox(`pay/${new URL(url).pathname.split('/').pop()}`, { card, email: 'owner@elbe.example', name: 'E. Owner' });
const state = async (orderId: string) => (await world.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const ledger = async (prefix: string): Promise<Record<string, string>> =>
  Object.fromEntries((await finance.get('query($prefix: Text) { ledgerAccounts(prefix: $prefix) { name balance { amount } } }', { prefix })).ledgerAccounts.map((account: { name: string; balance: { amount: string } }) => [account.name, account.balance.amount]));
const entries = (orderId: string) => world.market.rows<{ kind: string; account: string; amount: string }>(
  `select t.kind, e.account, e.amount_minor::text as amount from finance.entry e join finance.ledger_transaction t on t.id = e.transaction_id where e.order_id = $1 order by t.recorded_at, e.position`, [orderId]);

describe('a deposit by card', () => {
  test('is held, its fee is read from Stripe, and the order goes into production; the payout is in transit', async () => {
    const { orderId, deposit } = await placed();
    const { charge } = await payOn(await open(deposit));
    await until('the order is in production and the fee is known', 20, async () => (await state(orderId)) === 'IN_PRODUCTION' && (await entries(orderId)).length === 4);
    expect(await entries(orderId)).toEqual([
      { kind: 'payment_succeeded', account: 'psp:stripe', amount: '300000' }, { kind: 'payment_succeeded', account: `held:${orderId}`, amount: '-300000' },
      { kind: 'fee_known', account: 'psp_fees', amount: '13230' }, { kind: 'fee_known', account: 'psp:stripe', amount: '-13230' },
    ]);
    const { ledgerEntries } = await finance.get('query($id: ID!) { ledgerEntries(orderId: $id) { nodes { account kind debit { amount } credit { amount } } } }', { id: globalId('Order', orderId) });
    expect(ledgerEntries.nodes[2]).toEqual({ account: 'psp_fees', kind: 'fee_known', debit: { amount: '132.30' }, credit: null });
    await expect(finance.get('{ ledgerEntries { nodes { kind } } }')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await sandbox('payouts', { charges: [charge] });
    await until('the payout is in transit', 20, async () => (await ledger('psp:'))['psp:stripe_in_transit'] === '2867.70');
    expect(await ledger('psp:')).toMatchObject({ 'psp:stripe': '0.00' });
    const { order } = await buyer.get('query($id: ID!) { order(id: $id) { state instalments { kind received { amount } paidAt } } }', { id: globalId('Order', orderId) });
    expect(order).toEqual({ state: 'IN_PRODUCTION', instalments: [{ kind: 'DEPOSIT', received: { amount: '3000.00' }, paidAt: expect.any(String) }, { kind: 'BALANCE', received: { amount: '0.00' }, paidAt: null }] });
  }, 60_000);

  test('opens one page however often it is asked for, and none once it is paid or before its turn', async () => {
    const { orderId, deposit, balance } = await placed();
    const key = newId();
    const urls = await Promise.all([open(deposit, key), open(deposit, key), open(deposit), open(deposit)]);
    expect(new Set(urls).size).toBe(1);
    await expect(open(balance)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    await payOn(urls[0]!);
    await until('the order is in production', 20, async () => (await state(orderId)) === 'IN_PRODUCTION');
    await expect(open(deposit)).rejects.toMatchObject({ code: 'ALREADY_PAID' });
    const other = await world.api.as(world.market.otherBuyer.personId);
    await expect(other.get(PAY, { input: { instalmentId: balance, key: newId() } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);

  test('that is declined leaves the order as it is, and the same page takes another card', async () => {
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    expect((await payOn(url, '4000000000000002')).status).toBe('declined');
    expect(await state(orderId)).toBe('AWAITING_DEPOSIT');
    expect((await payOn(url)).status).toBe('paid');
    await until('the order is in production', 20, async () => (await state(orderId)) === 'IN_PRODUCTION');
    expect((await entries(orderId)).filter(({ kind }) => kind === 'payment_succeeded')).toHaveLength(2);
  }, 60_000);

  test('paid while the worker is stopped reaches production once it runs again', async () => {
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.worker.end();
    await payOn(url);
    await until('the webhook is stored', 20, async () => (await world.market.rows(`select from finance.stripe_event where type = 'payment_intent.succeeded' and body::text like '%' || (select id::text from finance.payment_attempt where order_id = $1) || '%'`, [orderId])).length === 1);
    expect(await state(orderId)).toBe('AWAITING_DEPOSIT');
    await world.startWorker();
    await until('the order is in production', 30, async () => (await state(orderId)) === 'IN_PRODUCTION');
  }, 90_000);

  test('is posted once, though every webhook comes twice, in another order, and under two ids', async () => {
    await sandbox('chaos', { duplicate: true, reorder: true, twoIds: true });
    const { orderId, deposit } = await placed();
    await payOn(await open(deposit));
    await until('the fee is known', 30, async () => (await entries(orderId)).length === 4);
    await world.settled();
    expect(await entries(orderId)).toHaveLength(4);
    await sandbox('chaos', { duplicate: false, reorder: false, twoIds: false });
  }, 60_000);

  test('whose webhooks were all lost is found by the sweep', async () => {
    const stored = async () => (await world.market.rows('select from finance.stripe_event')).length;
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.settled();
    const before = await stored();
    await sandbox('chaos', { dropEvents: true });
    await payOn(url);
    await sleep(2_000); // the charge settles a second later, and says so
    await sandbox('chaos', { dropEvents: false });
    expect([await stored(), await state(orderId)]).toEqual([before, 'AWAITING_DEPOSIT']);
    await world.market.rows(`update platform.schedule set due_at = clock_timestamp() where name = 'sweep Stripe'`);
    await until('the fee is known', 30, async () => (await entries(orderId)).length === 4);
    expect(await state(orderId)).toBe('IN_PRODUCTION');
  }, 60_000);
});

describe('a deposit that does not come', () => {
  test('cancels the order on the eighth day, frees its capacity and closes the payment page', async () => {
    const committed = async () => (await world.market.rows<{ sum: string }>('select sum(committed)::text as sum from trade.capacity'))[0]!.sum;
    const before = await committed();
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.market.rows(`update platform.clock set ahead = '7 days'`);
    const look = () => world.market.rows(`update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`);
    await look();
    await sleep(3_000);
    expect(await state(orderId)).toBe('AWAITING_DEPOSIT');
    await world.market.rows(`update platform.clock set ahead = '8 days'`);
    await look();
    await until('the order is cancelled', 20, async () => (await state(orderId)) === 'CANCELLED');
    expect(await committed()).toBe(before);
    await expect(open(deposit)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    expect((await payOn(url)).status).not.toBe('paid');
    await until('the closed page is known', 20, async () => (await world.market.rows(`select from finance.payment_attempt where order_id = $1 and state = 'EXPIRED'`, [orderId])).length === 1);
    await world.settled();
    await world.market.rows(`update platform.clock set ahead = '0'`);
  }, 90_000);
});

describe('an order whose balance came before its deposit', () => {
  test('is not cancelled: money has come for it', async () => {
    const { orderId } = await placed();
    const [balance] = await world.market.rows<{ reference: string }>('select reference from trade.instalment where order_id = $1 and position = 2', [orderId]);
    await world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount: '7000.00', reference: balance!.reference });
    await world.bank('close-day');
    await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
    const { orderId: without } = await placed();
    await world.market.rows(`update platform.clock set ahead = '20 days'`);
    await world.market.rows(`update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`);
    await until('the one without money is cancelled', 20, async () => (await state(without)) === 'CANCELLED');
    await world.market.rows(`update platform.clock set ahead = '0'`);
    expect([await state(orderId), (await ledger(`held:${orderId}`))[`held:${orderId}`]]).toEqual(['AWAITING_DEPOSIT', '7000.00']);
  }, 60_000);
});

describe('a webhook that is not right', () => {
  const post = (body: string, signature?: string) => fetch(`${world.api.url}/webhooks/stripe`, { method: 'POST', headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) }, body });
  const event = (change: object = {}) => JSON.stringify({ id: `evt_${newId().replaceAll('-', '')}`, object: 'event', type: 'payment_intent.succeeded', api_version: '2026-10-28.endive', created: 1, livemode: false, data: { object: { id: 'pi_invented', object: 'payment_intent' } }, ...change });
  const sign = (body: string, secret: string, at = Math.floor(Date.now() / 1000)) => `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
  const stored = async () => (await world.market.rows('select from finance.stripe_event')).length;

  test('unsigned, forged, replayed late or from the future is refused with 400 and stored nowhere', async () => {
    const before = await stored();
    const body = event();
    const now = Math.floor(Date.now() / 1000);
    for (const signature of [undefined, 'nonsense', sign(body, 'whsec_of_somebody'), sign(body, world.webhookSecret, now - 400), sign(body, world.webhookSecret, now + 400), sign(`${body} `, world.webhookSecret)]) {
      const answer = await post(body, signature);
      expect([signature, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([signature, 400, 'BAD_SIGNATURE']);
    }
    expect(await stored()).toBe(before);
  });

  test('the same event again is answered and stored once; of the wrong mode or version it is quarantined', async () => {
    const twice = event({ type: 'customer.created', data: { object: { id: 'cus_1', object: 'customer' } } });
    for (let i = 0; i < 2; i++) expect((await post(twice, sign(twice, world.webhookSecret))).status).toBe(200);
    const wrong = [event({ livemode: true }), event({ api_version: '2019-01-01' })];
    for (const body of wrong) expect((await post(body, sign(body, world.webhookSecret))).status).toBe(200);
    const ids = [twice, ...wrong].map((body) => (JSON.parse(body) as { id: string }).id);
    expect((await world.market.rows<{ state: string }>('select state from finance.stripe_event where id = any($1) order by array_position($1, id)', [ids])).map(({ state: each }) => each)).toEqual(['IGNORED', 'QUARANTINED', 'QUARANTINED']);
  });
});

describe('what is sent and answered', () => {
  test('is as the SDK declares it, request by request and answer by answer', () => {
    expect(world.contractViolations).toEqual([]);
  });
});
