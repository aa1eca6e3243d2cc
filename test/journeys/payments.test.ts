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
afterEach(() => world.market.rows(`update platform.clock set ahead = '0'`));
afterAll(() => world.close());

/** An order of 10,000.00 with its 30/70 schedule; its row and its instalments' public ids. */
async function placed(): Promise<{ orderId: string; deposit: string; balance: string }> {
  const { market } = world;
  const { quoteIds } = await market.ask([0], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const rows = await market.rows<{ id: string }>(
    'select id from trade.instalment where order_id = $1 order by position',
    [orderId],
  );
  return { orderId, deposit: globalId('Instalment', rows[0]!.id), balance: globalId('Instalment', rows[1]!.id) };
}

const PAY = 'mutation($input: PayInstalmentInput!) { payInstalment(input: $input) { url } }';
const open = async (instalmentId: string, key = newId()): Promise<string> =>
  (await buyer.get(PAY, { input: { instalmentId, key } })).payInstalment.url;
const sandbox = (path: string, body: object) =>
  fetch(`${world.sandboxUrl}/stripe/admin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then((answer) => answer.json() as Promise<Record<string, string>>);
const payOn = (url: string, card = '4242424242424242') =>
  sandbox(`pay/${new URL(url).pathname.split('/').pop()}`, { card, email: 'owner@elbe.example', name: 'E. Owner' });
const state = async (orderId: string) =>
  (await world.market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const ledger = async (prefix: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await finance.get('query($prefix: Text) { ledgerAccounts(prefix: $prefix) { name balance { amount } } }', {
        prefix,
      })
    ).ledgerAccounts.map((account: { name: string; balance: { amount: string } }) => [
      account.name,
      account.balance.amount,
    ]),
  );
const entries = (orderId: string) =>
  world.market.rows<{ kind: string; account: string; amount: string }>(
    `select t.kind, e.account, e.amount_minor::text as amount from finance.entry e join finance.ledger_transaction t on t.id = e.transaction_id where e.order_id = $1 order by t.recorded_at, e.position`,
    [orderId],
  );

describe('a deposit by card', () => {
  test('is held, its fee is read from Stripe, and the order goes into production; the payout is in transit', async () => {
    const { orderId, deposit } = await placed();
    const { charge } = await payOn(await open(deposit));
    await until(
      'the order is in production and the fee is known',
      20,
      async () => (await state(orderId)) === 'IN_PRODUCTION' && (await entries(orderId)).length === 4,
    );
    expect(await entries(orderId)).toEqual([
      { kind: 'payment_succeeded', account: 'psp:stripe', amount: '300000' },
      { kind: 'payment_succeeded', account: `held:${orderId}`, amount: '-300000' },
      { kind: 'fee_known', account: 'psp_fees', amount: '13230' },
      { kind: 'fee_known', account: 'psp:stripe', amount: '-13230' },
    ]);
    const { ledgerEntries } = await finance.get(
      'query($id: ID!) { ledgerEntries(orderId: $id) { nodes { account kind debit { amount } credit { amount } } } }',
      { id: globalId('Order', orderId) },
    );
    expect(ledgerEntries.nodes[2]).toEqual({
      account: 'psp_fees',
      kind: 'fee_known',
      debit: { amount: '132.30' },
      credit: null,
    });
    await expect(finance.get('{ ledgerEntries { nodes { kind } } }')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await sandbox('payouts', { charges: [charge] });
    await until(
      'the payout is in transit',
      20,
      async () => (await ledger('psp:'))['psp:stripe_in_transit'] === '2867.70',
    );
    expect(await ledger('psp:')).toMatchObject({ 'psp:stripe': '0.00' });
    const { order } = await buyer.get(
      'query($id: ID!) { order(id: $id) { state instalments { kind received { amount } paidAt } } }',
      { id: globalId('Order', orderId) },
    );
    expect(order).toEqual({
      state: 'IN_PRODUCTION',
      instalments: [
        { kind: 'DEPOSIT', received: { amount: '3000.00' }, paidAt: expect.any(String) },
        { kind: 'BALANCE', received: { amount: '0.00' }, paidAt: null },
      ],
    });
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
    await expect(other.get(PAY, { input: { instalmentId: balance, key: newId() } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
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
    await until(
      'the webhook is stored',
      20,
      async () =>
        (
          await world.market.rows(
            `select from finance.stripe_event where type = 'payment_intent.succeeded' and body::text like '%' || (select id::text from finance.payment_attempt where order_id = $1) || '%'`,
            [orderId],
          )
        ).length === 1,
    );
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
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    // Of this payment only: what was sent for others may still be coming.
    const stored = async () =>
      (
        await world.market.rows(
          `select from finance.stripe_event e, finance.payment_attempt a where a.order_id = $1 and e.body::text like '%' || a.id || '%'`,
          [orderId],
        )
      ).length;
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
    const committed = async () =>
      (await world.market.rows<{ sum: string }>('select sum(committed)::text as sum from trade.capacity'))[0]!.sum;
    const before = await committed();
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.market.rows(`update platform.clock set ahead = '7 days'`);
    const look = () =>
      world.market.rows(`update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`);
    await look();
    await sleep(3_000);
    expect(await state(orderId)).toBe('AWAITING_DEPOSIT');
    await world.market.rows(`update platform.clock set ahead = '8 days'`);
    await look();
    await until('the order is cancelled', 20, async () => (await state(orderId)) === 'CANCELLED');
    expect(await committed()).toBe(before);
    await expect(open(deposit)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    await until(
      'the closed page is known',
      20,
      async () =>
        (
          await world.market.rows(`select from finance.payment_attempt where order_id = $1 and state = 'EXPIRED'`, [
            orderId,
          ])
        ).length === 1,
    );
    expect((await payOn(url)).status).not.toBe('paid');
    await world.settled();
    await world.market.rows(`update platform.clock set ahead = '0'`);
  }, 90_000);
});

describe('an order whose balance came before its deposit', () => {
  test('is not cancelled: money has come for it', async () => {
    const { orderId } = await placed();
    const [balance] = await world.market.rows<{ reference: string }>(
      'select reference from trade.instalment where order_id = $1 and position = 2',
      [orderId],
    );
    await world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount: '7000.00', reference: balance!.reference });
    await world.bank('close-day');
    await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
    const { orderId: without } = await placed();
    await world.market.rows(`update platform.clock set ahead = '20 days'`);
    await world.market.rows(
      `update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`,
    );
    await until('the one without money is cancelled', 20, async () => (await state(without)) === 'CANCELLED');
    await world.market.rows(`update platform.clock set ahead = '0'`);
    expect([await state(orderId), (await ledger(`held:${orderId}`))[`held:${orderId}`]]).toEqual([
      'AWAITING_DEPOSIT',
      '7000.00',
    ]);
  }, 60_000);
});

describe('a payment page', () => {
  const amountOf = async (url: string): Promise<{ amount: number; status: string }> => {
    const { sessions } = (await (await fetch(`${world.sandboxUrl}/stripe/admin/state`)).json()) as {
      sessions: { id: string; amount_total: number; status: string }[];
    };
    const { amount_total: amount, status } = sessions.find(({ id }) => url.endsWith(id))!;
    return { amount, status };
  };
  const referenceOf = async (orderId: string) =>
    (
      await world.market.rows<{ reference: string }>(
        'select reference from trade.instalment where order_id = $1 order by position',
        [orderId],
      )
    )[0]!.reference;
  /** A wire with an instalment's reference, and the line that the bank tells of it. */
  const wire = async (amount: string, reference: string): Promise<string> => {
    await world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount, reference });
    await world.bank('close-day');
    await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
    const [line] = await world.market.rows<{ id: string }>(
      'select id from finance.statement_line where $1 = any(creditor_references) order by id desc limit 1',
      [reference],
    );
    return globalId('StatementLine', line!.id);
  };
  const check = async (instalmentId: string): Promise<string> =>
    (
      await buyer.get('mutation($input: CheckPaymentInput!) { checkPayment(input: $input) { standing } }', {
        input: { instalmentId, key: newId() },
      })
    ).checkPayment.standing;
  const shown = async (orderId: string, as = buyer) =>
    (
      await as.get(
        'query($id: ID!) { order(id: $id) { credit { amount } bankDetails { beneficiary bank bic account } instalments { open { amount } byWireOnly { reason limit { amount } } } } }',
        { id: globalId('Order', orderId) },
      )
    ).order;

  test('is for what is open now: a wire that pays a part closes it at Stripe, and so does a match that is taken back', async () => {
    const { orderId, deposit } = await placed();
    const first = await open(deposit);
    expect(await amountOf(first)).toEqual({ amount: 300_000, status: 'open' });
    const line = await wire('2600.00', await referenceOf(orderId));
    await finance.get('mutation($input: MatchLineInput!) { matchLine(input: $input) { outcome } }', {
      input: { lineId: line, targets: [{ target: 'instalment', id: deposit }], key: newId() },
    });
    await until('the page for the whole is closed', 20, async () => (await amountOf(first)).status === 'expired');
    const second = await open(deposit);
    expect(await amountOf(second)).toEqual({ amount: 40_000, status: 'open' });
    expect((await shown(orderId)).instalments[0].open).toEqual({ amount: '400.00' });
    await finance.get('mutation($input: UnmatchLineInput!) { unmatchLine(input: $input) { line { id } } }', {
      input: { lineId: line, reason: 'Another order', key: newId() },
    });
    await until('the page for the rest is closed', 20, async () => (await amountOf(second)).status === 'expired');
    const third = await open(deposit);
    expect(await amountOf(third)).toEqual({ amount: 300_000, status: 'open' });
    await payOn(third);
    await until('the order is in production', 20, async () => (await state(orderId)) === 'IN_PRODUCTION');
  }, 90_000);

  test('for another amount is closed at the click too, when the worker has not come to it', async () => {
    const { orderId, deposit } = await placed();
    const first = await open(deposit);
    await world.worker.end();
    const line = await wire('2600.00', await referenceOf(orderId));
    await finance.get('mutation($input: MatchLineInput!) { matchLine(input: $input) { outcome } }', {
      input: { lineId: line, targets: [{ target: 'instalment', id: deposit }], key: newId() },
    });
    const second = await open(deposit);
    expect([await amountOf(first), await amountOf(second)]).toEqual([
      { amount: 300_000, status: 'expired' },
      { amount: 40_000, status: 'open' },
    ]);
    await world.startWorker();
  }, 90_000);

  test('that was paid on before anybody could close it leaves a credit, which the buyer sees and the cooperative does not', async () => {
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.worker.end();
    await wire('3000.00', await referenceOf(orderId));
    expect(await state(orderId)).toBe('IN_PRODUCTION');
    await payOn(url);
    await world.startWorker();
    await until('the credit is booked', 30, async () => (await shown(orderId)).credit.amount === '3000.00');
    expect(
      (await ledger(`buyer_credit:${world.market.buyer.organisationId}`))[
        `buyer_credit:${world.market.buyer.organisationId}`
      ],
    ).toBe('3000.00');
    const cooperative = await world.api.as(world.market.managers[0]!.personId);
    expect(await shown(orderId, cooperative)).toMatchObject({ credit: null, bankDetails: null });
    expect((await shown(orderId)).bankDetails).toEqual({
      beneficiary: 'OVOP Export Platform',
      bank: 'Mekong Sandbox Bank',
      bic: 'MKSBKHPP',
      account: '001810000027',
    });
  }, 90_000);

  test('that expired at Stripe is not handed out, though its event was lost; one that was paid on is booked instead', async () => {
    const { orderId, deposit } = await placed();
    const dead = await open(deposit);
    await sandbox('chaos', { dropEvents: true });
    await sandbox(`sessions/${dead.split('/').pop()!}/expire`, {});
    const alive = await open(deposit);
    expect([alive === dead, (await amountOf(alive)).status, await check(deposit)]).toEqual([false, 'open', 'NOT_PAID']);
    await payOn(alive);
    expect([await check(deposit), await state(orderId)]).toEqual(['PAID', 'IN_PRODUCTION']);
    await expect(open(deposit)).rejects.toMatchObject({ code: 'ALREADY_PAID' });
    await sandbox('chaos', { dropEvents: false });
    const other = await world.api.as(world.market.otherBuyer.personId);
    await expect(
      other.get('mutation($input: CheckPaymentInput!) { checkPayment(input: $input) { standing } }', {
        input: { instalmentId: deposit, key: newId() },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);

  test('is not opened below the least or above the most that a card pays, nor in a currency without cards: by wire, told from the start', async () => {
    const { orderId, deposit } = await placed();
    const limits = (least: number, most: number) =>
      world.market.rows(`update finance.card_limit set least_minor = $1, most_minor = $2 where currency = 'USD'`, [
        least,
        most,
      ]);
    await limits(50, 299_999);
    await expect(open(deposit)).rejects.toMatchObject({
      code: 'BY_WIRE_ONLY',
      details: { reason: 'ABOVE_CAP', limit: '2999.99', currency: 'USD' },
    });
    expect((await shown(orderId)).instalments[0].byWireOnly).toEqual({
      reason: 'ABOVE_CAP',
      limit: { amount: '2999.99' },
    });
    await limits(300_001, 1_000_000);
    await expect(open(deposit)).rejects.toMatchObject({
      code: 'BY_WIRE_ONLY',
      details: { reason: 'BELOW_MINIMUM', limit: '3000.01' },
    });
    await limits(50, 1_000_000);
    await world.market.rows(`update finance.card_limit set currency = 'XXX' where currency = 'USD'`);
    await expect(open(deposit)).rejects.toMatchObject({
      code: 'BY_WIRE_ONLY',
      details: { reason: 'NO_CARDS', limit: null },
    });
    await world.market.rows(`update finance.card_limit set currency = 'USD' where currency = 'XXX'`);
    await world.market.rows(`insert into finance.card_limit values ('USD', $1, 50, 100000)`, [
      world.market.programmeId,
    ]);
    await expect(open(deposit)).rejects.toMatchObject({
      code: 'BY_WIRE_ONLY',
      details: { reason: 'ABOVE_CAP', limit: '1000.00' },
    });
    await world.market.rows('delete from finance.card_limit where programme_id is not null');
    expect((await shown(orderId)).instalments[0].byWireOnly).toBeNull();
    expect(await amountOf(await open(deposit))).toEqual({ amount: 300_000, status: 'open' });
  }, 60_000);

  test('keeps nobody waiting for more than 5 seconds while Stripe is silent, and the sweep finishes what was begun', async () => {
    const { orderId, deposit } = await placed();
    const { deposit: opened } = await placed();
    await open(opened);
    await sandbox('chaos', { silent: true });
    const started = performance.now();
    await expect(open(deposit)).rejects.toMatchObject({ code: 'PAYMENT_UNAVAILABLE' });
    expect(performance.now() - started).toBeLessThan(5_500);
    expect(await check(opened)).toBe('UNKNOWN');
    await sandbox('chaos', { silent: false });
    const attempt = async () =>
      (
        await world.market.rows<{ state: string }>('select state from finance.payment_attempt where order_id = $1', [
          orderId,
        ])
      ).map(({ state: each }) => each);
    expect(await attempt()).toEqual(['REQUESTED']);
    await world.market.rows(
      `update finance.payment_attempt set moved_at = moved_at - interval '16 minutes' where order_id = $1`,
      [orderId],
    );
    await world.market.rows(`update platform.schedule set due_at = clock_timestamp() where name = 'sweep Stripe'`);
    await until('its page is open', 30, async () => (await attempt())[0] === 'OPEN');
    expect(await amountOf(await open(deposit))).toEqual({ amount: 300_000, status: 'open' });
    expect(await attempt()).toEqual(['OPEN']);
  }, 90_000);
});

describe('a webhook that is not right', () => {
  const post = (body: string, signature?: string) =>
    fetch(`${world.api.url}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
      body,
    });
  const event = (change: object = {}) =>
    JSON.stringify({
      id: `evt_${newId().replaceAll('-', '')}`,
      object: 'event',
      type: 'payment_intent.succeeded',
      api_version: '2026-10-28.endive',
      created: 1,
      livemode: false,
      data: { object: { id: 'pi_invented', object: 'payment_intent' } },
      ...change,
    });
  const sign = (body: string, secret: string, at = Math.floor(Date.now() / 1000)) =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
  const stored = async () => (await world.market.rows('select from finance.stripe_event')).length;
  /** What was sent before may still be coming. */
  beforeAll(
    () =>
      until('no more events come', 30, async () => {
        const before = await stored();
        await sleep(1_500);
        return (await stored()) === before;
      }),
    60_000,
  );

  test('unsigned, forged, replayed late or from the future is refused with 400 and stored nowhere', async () => {
    const before = await stored();
    const body = event();
    const now = Math.floor(Date.now() / 1000);
    for (const signature of [
      undefined,
      'nonsense',
      sign(body, 'whsec_of_somebody'),
      sign(body, world.webhookSecret, now - 400),
      sign(body, world.webhookSecret, now + 400),
      sign(`${body} `, world.webhookSecret),
    ]) {
      const answer = await post(body, signature);
      expect([signature, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        signature,
        400,
        'BAD_SIGNATURE',
      ]);
    }
    expect(await stored()).toBe(before);
  });

  test('the same event again is answered and stored once; of the wrong mode, of a kind unknown or about nothing it is quarantined', async () => {
    const twice = event({ type: 'customer.created', data: { object: { id: 'cus_1', object: 'customer' } } });
    for (let i = 0; i < 2; i++) expect((await post(twice, sign(twice, world.webhookSecret))).status).toBe(200);
    const wrong = [
      event({ livemode: true }),
      event({ type: 'balance.drained' }),
      event(),
      event({ data: { object: {} } }),
    ];
    for (const body of wrong) expect((await post(body, sign(body, world.webhookSecret))).status).toBe(200);
    await world.settled();
    const ids = [twice, ...wrong].map((body) => (JSON.parse(body) as { id: string }).id);
    expect(
      await world.market.rows(
        'select state, reason from finance.stripe_event where id = any($1) order by array_position($1, id)',
        [ids],
      ),
    ).toEqual([
      { state: 'IGNORED', reason: null },
      { state: 'QUARANTINED', reason: 'WRONG_MODE' },
      { state: 'QUARANTINED', reason: 'UNKNOWN_TYPE' },
      { state: 'QUARANTINED', reason: 'NOT_AT_STRIPE' },
      { state: 'QUARANTINED', reason: 'NOT_AT_STRIPE' },
    ]);
  });

  test('signed, but no event, is 400: nothing that JSON can hold is a failure of ours', async () => {
    const before = await stored();
    const bodies = [
      '{}',
      '[]',
      'null',
      '12',
      '""',
      'true',
      '1e999',
      event({ id: '' }),
      event({ id: 'e'.repeat(300) }),
      event({ id: 7 }),
      event({ type: null }),
      event({ created: -1 }),
      event({ created: 1e18 }),
      event({ created: '1' }),
      event({ livemode: 'no' }),
      event({ data: null }),
      event({ data: { object: [] } }),
      event({ data: { object: { id: 'x'.repeat(300) } } }),
      event({ request: '\u0000' }),
      event({ request: '\ud800' }),
      event({ request: 'DEEP' }).replace('"DEEP"', '['.repeat(5_000) + ']'.repeat(5_000)),
    ];
    const answers = await Promise.all(
      bodies.map(async (body) => [body.slice(0, 40), (await post(body, sign(body, world.webhookSecret))).status]),
    );
    expect(answers).toEqual(bodies.map((body) => [body.slice(0, 40), 400]));
    expect(await stored()).toBe(before);
  });
});

describe('what Stripe tells and the books do not show', () => {
  const tell = (change: object) => {
    const body = JSON.stringify({
      id: `evt_${newId().replaceAll('-', '')}`,
      object: 'event',
      type: 'payment_intent.succeeded',
      api_version: '2019-02-19',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      ...change,
    });
    const at = Math.floor(Date.now() / 1000);
    const signature = `t=${at},v1=${createHmac('sha256', world.webhookSecret).update(`${at}.${body}`).digest('hex')}`;
    return fetch(`${world.api.url}/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
    });
  };
  const about = (id: string) => ({ data: { object: { id, object: 'payment_intent' } } });
  const waiting = async (): Promise<
    { id: string; type: string; subject: string; reason: string; amount: { amount: string } | null }[]
  > =>
    (
      await finance.get(
        '{ quarantinedStripeEvents(first: 100) { nodes { id type subject reason amount { amount } } } }',
      )
    ).quarantinedStripeEvents.nodes;
  const ofSubject = async (subject: string) => (await waiting()).filter((each) => each.subject === subject);
  const again = async (eventId: string, as = finance) =>
    (
      await as.get('mutation($input: ApplyStripeEventInput!) { applyStripeEvent(input: $input) { reason } }', {
        input: { eventId, key: newId() },
      })
    ).applyStripeEvent;
  const unproved = async (): Promise<{ kind: string; what: string; amount: { amount: string } | null }[]> =>
    (await finance.get('{ proofs { unproved { kind what amount { amount } } } }')).proofs.unproved;

  test('an event of whatever version is applied: only its id and type are used', async () => {
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await sandbox('chaos', { dropEvents: true });
    const { payment_intent: intent } = await payOn(url);
    await sandbox('chaos', { dropEvents: false });
    expect((await tell(about(intent!))).status).toBe(200);
    await until('the order is in production', 20, async () => (await state(orderId)) === 'IN_PRODUCTION');
  }, 60_000);

  test('a payment that nobody asked for, or that names an attempt of nobody, waits on the page, counts in proof 1 once and is tried by no job again', async () => {
    const { payment_intent: unasked } = (await sandbox('charges', { amount: '10000' })) as unknown as {
      payment_intent: { id: string };
    };
    const { payment_intent: nobody } = (await sandbox('charges', {
      amount: '4200',
      metadata: { attempt: newId() },
    })) as unknown as { payment_intent: { id: string } };
    await until(
      'both wait',
      20,
      async () => (await ofSubject(unasked.id)).length + (await ofSubject(nobody.id)).length === 2,
    );
    await world.settled();
    expect(await ofSubject(unasked.id)).toMatchObject([{ reason: 'UNASKED_PAYMENT', amount: { amount: '100.00' } }]);
    const [waits] = await ofSubject(nobody.id);
    expect(waits).toMatchObject({ reason: 'UNKNOWN_ATTEMPT', amount: { amount: '42.00' } });
    // Known by its newest event, and another of the same may come in the meantime: what it is about counts once.
    expect((await unproved()).filter(({ what }) => what.includes(nobody.id))).toEqual([
      { kind: 'event', what: expect.any(String), amount: { amount: '42.00' } },
    ]);
    expect(await again(waits!.id)).toEqual({ reason: 'UNKNOWN_ATTEMPT' });
    await expect(again(waits!.id, buyer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(again('evt_of_nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);

  test('a payment of an attempt that a restore has lost pays its order when finance applies it again', async () => {
    const { orderId, deposit } = await placed();
    const url = await open(deposit);
    await world.market.rows('delete from finance.payment_attempt where order_id = $1', [orderId]);
    const { payment_intent: intent } = await payOn(url);
    await until('it waits', 20, async () => (await ofSubject(intent!)).length === 1);
    await world.settled();
    const [waits] = await ofSubject(intent!);
    expect([waits!.reason, await state(orderId)]).toEqual(['UNKNOWN_ATTEMPT', 'AWAITING_DEPOSIT']);
    expect(await again(waits!.id)).toEqual({ reason: null });
    expect([await state(orderId), await ofSubject(intent!)]).toEqual(['IN_PRODUCTION', []]);
    await expect(again(waits!.id)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
  }, 60_000);

  test('a refund made at Stripe waits with its amount, and so does a dispute', async () => {
    const { deposit, orderId } = await placed();
    const { charge, payment_intent: intent } = await payOn(await open(deposit));
    await until('the order is in production', 20, async () => (await state(orderId)) === 'IN_PRODUCTION');
    await sandbox(`charges/${charge!}/refund`, {});
    await tell({
      type: 'charge.dispute.created',
      data: { object: { id: 'du_1', object: 'dispute', payment_intent: intent, amount: 300_000, currency: 'usd' } },
    });
    await until('both wait', 20, async () => (await ofSubject(intent!)).length === 2);
    expect((await ofSubject(intent!)).map(({ reason, amount }) => [reason, amount?.amount]).sort()).toEqual([
      ['DISPUTE', '3000.00'],
      ['REFUND', '3000.00'],
    ]);
  }, 60_000);

  test('a payout that fails after the bank has told its arrival changes no entry, though others are on their way', async () => {
    const payouts = async () =>
      (
        (await (await fetch(`${world.sandboxUrl}/stripe/admin/state`)).json()) as {
          payouts: { id: string; amount: number; status: string }[];
        }
      ).payouts;
    const paidOut = async () => {
      const { deposit, orderId } = await placed();
      const { charge } = await payOn(await open(deposit));
      await until('the fee is known', 20, async () => (await entries(orderId)).length === 4);
      await sandbox('payouts', { charges: [charge] });
      return (await payouts()).at(-1)!.id;
    };
    const landed = await paidOut();
    await world.settled();
    await world.bank('close-day');
    await finance.post('/statements', (await world.statements()).at(-1)!, 'application/xml');
    await paidOut();
    await world.settled();
    const before = await ledger('psp:');
    await sandbox(`payouts/${landed}/failed`, {});
    await until('it waits', 20, async () => (await ofSubject(landed)).length === 1);
    expect([(await ofSubject(landed))[0]!.reason, await ledger('psp:')]).toEqual([
      'PAYOUT_FAILED_AFTER_LANDING',
      before,
    ]);
  }, 90_000);
});

describe('what is sent and answered', () => {
  test('is as the SDK declares it, request by request and answer by answer', () => {
    expect(world.contractViolations).toEqual([]);
  });
});
