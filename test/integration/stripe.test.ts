import Stripe from 'stripe';
import {
  applyCurrent,
  ApplyStripeEvent,
  CheckoutService,
  ClosePages,
  PaymentPages,
  QuarantineService,
  StripeEventsService,
  UnpaidOrdersService,
  type Current,
} from '#finance/payments';
import { findUnbookedEvents, LateOrdersService } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { Market } from '../support/market.js';

let market: Market;
beforeEach(async () => {
  market = await Market.open();
});
afterEach(() => market.close());

interface Ordered {
  orderId: string;
  depositId: string;
}

async function order(cooperative = 0): Promise<Ordered> {
  const { quoteIds } = await market.ask([cooperative], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[cooperative]!, quoteIds[0]!, 1);
  const [deposit] = await market.rows<{ id: string }>(
    'select id from trade.instalment where order_id = $1 order by position',
    [orderId],
  );
  return { orderId, depositId: deposit!.id };
}

/** An attempt whose page was opened as `session` so long ago. */
async function openAttempt(instalmentId: string, session: string, ago = '0 minutes'): Promise<string> {
  const id = newId();
  await market.rows(
    `insert into finance.payment_attempt (id, instalment_id, order_id, buyer_id, cooperative_id, currency, amount_minor,
                                          state, session_id, url, requested_at, moved_at)
     select $1, i.id, o.id, o.buyer_id, o.cooperative_id, 'USD', i.amount_minor, 'OPEN', $3, 'https://x',
            now() - $4::interval, now() - $4::interval
       from trade.instalment i join trade.order o on o.id = i.order_id where i.id = $2`,
    [id, instalmentId, session, ago],
  );
  return id;
}

const quarantined = (
  id: string,
  type: string,
  object: { id: string },
  reason: string,
  at = '2026-11-01',
): Promise<unknown> =>
  market.rows(
    `insert into finance.stripe_event (id, type, object_id, subject, body, created_at, received_at, state, reason)
     values ($1, $2, $3, 'pi_1', $4, $5, now(), 'QUARANTINED', $6)`,
    [id, type, object.id, JSON.stringify({ livemode: false, data: { object } }), at, reason],
  );

const intent = (metadata: object, charge: object): object => ({
  id: 'pi_1',
  status: 'succeeded',
  currency: 'usd',
  amount_received: 300_000,
  metadata,
  latest_charge: {
    id: 'ch_1',
    amount_refunded: 0,
    disputed: false,
    balance_transaction: { id: 'txn_1', fee: 0, currency: 'usd' },
    ...charge,
  },
});
/** Stripe that knows this payment, and these disputes of it. */
const atStripe = (
  found: object,
  disputes: object[] = [{ status: 'needs_response', balance_transactions: [] }],
): Stripe =>
  ({
    paymentIntents: { retrieve: () => Promise.resolve(found) },
    disputes: { list: () => Promise.resolve({ data: disputes, has_more: false }) },
  }) as unknown as Stripe;
const silence = () => Stripe.errors.StripeError.generate({ type: 'api_error', message: 'silent' } as never);
const stateOf = async (orderId: string) =>
  (await market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const attempts = () =>
  market.rows<{ state: string }>('select state from finance.payment_attempt order by requested_at, id');
const pagesWith = (sessions: object, rest: object = {}): PaymentPages =>
  new PaymentPages(
    market.uow,
    { checkout: { sessions }, ...rest } as unknown as Stripe,
    { PUBLIC_URL: 'https://x.example' } as never,
  );

const apply = (current: Current) =>
  market.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, async (tx) => ({
    waits: (await applyCurrent(tx, current)) ?? null,
  }));

describe('a payment whose money went back before our books showed it', () => {
  test.each([
    ['all of it was refunded', { amount_refunded: 300_000 }, 'REFUND'],
    ['a part was refunded', { amount_refunded: 1 }, 'REFUND'],
    ['it is disputed', { disputed: true }, 'DISPUTE'],
  ] as const)('pays no order when it is applied again: %s', async (_name, charge, reason) => {
    const { orderId, depositId } = await order();
    await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1' }, 'UNKNOWN_ATTEMPT');
    const service = new QuarantineService(
      market.uow,
      atStripe(intent({ attempt: newId(), instalment: depositId }, charge)),
      {} as never,
    );
    expect(await service.applyAgain(market.finance, { eventId: 'evt_1', key: newId() })).toMatchObject({
      waits: { reason },
    });
    expect(await stateOf(orderId)).toBe('AWAITING_DEPOSIT');
    expect(await market.rows('select 1 from finance.receipt')).toEqual([]);
    expect(await market.rows('select state, reason from finance.stripe_event')).toEqual([
      { state: 'QUARANTINED', reason },
    ]);
  });

  test('ends its attempt when all went back, so that the instalment can be paid by another page', async () => {
    const { depositId } = await order();
    const attempt = await openAttempt(depositId, 'cs_1');
    const pages = pagesWith(
      {
        retrieve: () => Promise.resolve({ id: 'cs_1', payment_intent: 'pi_1', payment_status: 'paid' }),
        create: () => Promise.resolve({ id: 'cs_2', url: 'https://new', lastResponse: { headers: {} } }),
      },
      atStripe(intent({ attempt, instalment: depositId }, { amount_refunded: 300_000 })),
    );
    expect(
      await new CheckoutService(market.uow, pages).pay(market.buyer, { instalmentId: depositId, key: newId() }),
    ).toEqual({ url: 'https://new' });
    expect((await attempts()).map(({ state }) => state)).toEqual(['EXPIRED', 'OPEN']);
  });

  test('says that a payment is under way while a person decides about a part that went back', async () => {
    const { depositId } = await order();
    const attempt = await openAttempt(depositId, 'cs_1');
    const pages = pagesWith(
      { retrieve: () => Promise.resolve({ id: 'cs_1', payment_intent: 'pi_1', payment_status: 'paid' }) },
      atStripe(intent({ attempt, instalment: depositId }, { amount_refunded: 5 })),
    );
    await expect(
      new CheckoutService(market.uow, pages).pay(market.buyer, { instalmentId: depositId, key: newId() }),
    ).rejects.toMatchObject({ code: 'PAYMENT_PROCESSING' });
  });

  test('stays booked when it was booked before the refund, which waits by itself', async () => {
    const { orderId, depositId } = await order();
    const attemptId = await openAttempt(depositId, 'cs_1');
    const payment = {
      kind: 'payment',
      intentId: 'pi_1',
      status: 'succeeded',
      currency: 'usd',
      received: 300_000,
      attemptId,
      instalmentId: depositId,
      refunded: 0,
      disputed: false,
      fee: null,
    } as const;
    expect(await apply(payment)).toEqual({ waits: null });
    expect(
      await apply({ ...payment, refunded: 300_000, fee: { transactionId: 'txn_1', amount: 8000, currency: 'usd' } }),
    ).toEqual({ waits: null });
    expect(await stateOf(orderId)).not.toBe('AWAITING_DEPOSIT');
  });
});

describe('a payment that was disputed', () => {
  const moved = (...nets: number[]) => nets.map((net) => ({ net }));
  const states = () => market.rows('select id, state, reason from finance.stripe_event order by id');

  test('before it was booked pays its order once the dispute is won and nothing is missing, and nothing of it waits any more', async () => {
    const { orderId, depositId } = await order();
    const attempt = await openAttempt(depositId, 'cs_1');
    await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1' }, 'DISPUTE');
    await quarantined(
      'evt_2',
      'charge.dispute.created',
      { id: 'dp_1', payment_intent: 'pi_1' } as { id: string },
      'DISPUTE',
    );
    await quarantined('evt_3', 'refund.created', { id: 're_1' }, 'REFUND');
    const again = (disputes: object[], eventId = 'evt_2') =>
      new QuarantineService(
        market.uow,
        atStripe(intent({ attempt, instalment: depositId }, { disputed: true }), disputes),
        {} as never,
      ).applyAgain(market.finance, { eventId, key: newId() });
    const won = { status: 'won', balance_transactions: moved(-301_500, 301_500) };
    for (const disputes of [
      [{ status: 'needs_response', balance_transactions: moved(-301_500) }],
      [{ ...won, status: 'lost' }],
      [{ ...won, balance_transactions: moved(-301_500, 300_000) }],
      [won, { ...won, status: 'under_review' }],
      [],
    ]) {
      expect(await again(disputes)).toMatchObject({ waits: { reason: 'DISPUTE' } });
    }
    expect([await again([won]), await stateOf(orderId)]).toEqual([{ waits: null }, 'IN_PRODUCTION']);
    expect(await states()).toEqual([
      { id: 'evt_1', state: 'RECEIVED', reason: null },
      { id: 'evt_2', state: 'RECEIVED', reason: null },
      { id: 'evt_3', state: 'QUARANTINED', reason: 'REFUND' },
    ]);
  });

  test('is let go by itself when Stripe tells that the dispute is over, and waits while money is missing', async () => {
    const { depositId } = await order();
    const attempt = await openAttempt(depositId, 'cs_1');
    const tell = async (id: string, status: string) => {
      await quarantined(
        id,
        'charge.dispute.closed',
        { id: 'dp_1', payment_intent: 'pi_1' } as { id: string },
        'DISPUTE',
      );
      await market.rows(`update finance.stripe_event set state = 'RECEIVED', reason = null where id = $1`, [id]);
      const handler = new ApplyStripeEvent(
        market.uow,
        atStripe(intent({ attempt, instalment: depositId }, { disputed: true }), [
          { status, balance_transactions: [] },
        ]),
      );
      const current = await handler.before({ eventId: id });
      await market.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, (tx) =>
        handler.run(tx, { eventId: id }, undefined, current),
      );
    };
    await quarantined(
      'evt_1',
      'charge.dispute.created',
      { id: 'dp_1', payment_intent: 'pi_1' } as { id: string },
      'DISPUTE',
    );
    await tell('evt_2', 'lost');
    expect((await states()).map(({ state }) => state)).toEqual(['QUARANTINED', 'QUARANTINED']);
    await tell('evt_3', 'won');
    expect((await states()).map(({ state }) => state)).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED']);
  });
});

describe('a payment by card', () => {
  const paid = {
    kind: 'payment',
    intentId: 'pi_1',
    status: 'succeeded',
    currency: 'usd',
    received: 300_000,
    instalmentId: null,
    refunded: 0,
    disputed: false,
    fee: null,
  } as const;
  const books = () => market.rows('select account, posted::text from finance.balance where posted <> 0 order by 1');
  const nothingPaid = async () => {
    expect(await market.rows('select from finance.allocation')).toEqual([]);
    expect(await market.rows('select from trade.paid_instalment')).toEqual([]);
    expect(
      await market.rows(`select name from platform.outbox where name in ('order.depositPaid', 'order.balancePaid')`),
    ).toEqual([]);
  };

  test("of an order that was cancelled is the buyer's credit, and pays nothing of the order", async () => {
    const { orderId, depositId } = await order();
    const attemptId = await openAttempt(depositId, 'cs_1');
    await market.rows(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
    expect(await apply({ ...paid, attemptId })).toEqual({ waits: null });
    await nothingPaid();
    expect(await market.rows('select from finance.receipt')).toHaveLength(1);
    expect(await stateOf(orderId)).toBe('CANCELLED');
    expect(await books()).toEqual([
      { account: expect.stringMatching(/^buyer_credit:/), posted: '-300000' },
      { account: 'psp:stripe', posted: '300000' },
    ]);
  });

  test.each([
    ['eur', 'eur for an order in USD'],
    ['khr', 'khr for an order in USD'],
    ['jpy', 'jpy for an order in USD'],
    ['xxx', '300000 xxx'],
  ])('in %s for an order in USD waits for a person, and pays nothing', async (currency, detail) => {
    const { orderId, depositId } = await order();
    const attemptId = await openAttempt(depositId, 'cs_1');
    expect(await apply({ ...paid, attemptId, currency })).toEqual({ waits: { reason: 'OTHER_CURRENCY', detail } });
    await nothingPaid();
    expect(await market.rows('select from finance.receipt')).toEqual([]);
    expect([await stateOf(orderId), await attempts(), await books()]).toEqual([
      'AWAITING_DEPOSIT',
      [{ state: 'OPEN' }],
      [],
    ]);
  });
});

test.each([-500, 0])('a payout of %d cents waits for a person, and its job ends', async (amount) => {
  expect(await apply({ kind: 'payout', payoutId: 'po_1', status: 'paid', currency: 'usd', amount })).toMatchObject({
    waits: { reason: 'MONEY_MOVED' },
  });
  expect(await market.rows('select 1 from finance.balance where posted <> 0')).toEqual([]);
});

describe('a page that Stripe does not know', () => {
  const missing = () =>
    Promise.reject(
      Stripe.errors.StripeError.generate({
        type: 'invalid_request_error',
        code: 'resource_missing',
        statusCode: 404,
        message: 'No such checkout.session: cs_gone',
      } as never),
    );
  const create = () => Promise.resolve({ id: 'cs_new', url: 'https://new', lastResponse: { headers: {} } });

  test('ends its attempt, and the payer is led to a new one', async () => {
    const { depositId } = await order();
    await openAttempt(depositId, 'cs_gone');
    const checkout = new CheckoutService(market.uow, pagesWith({ retrieve: missing, expire: missing, create }));
    expect(await checkout.check(market.buyer, depositId)).toBe('NOT_PAID');
    expect(await checkout.pay(market.buyer, { instalmentId: depositId, key: newId() })).toEqual({ url: 'https://new' });
    expect((await attempts()).map(({ state }) => state)).toEqual(['EXPIRED', 'OPEN']);
  });

  test('is closed when it is closed: the job that closes pages ends', async () => {
    const { orderId, depositId } = await order();
    await openAttempt(depositId, 'cs_gone');
    await market.rows(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
    await new ClosePages(market.uow, pagesWith({ retrieve: missing, expire: missing })).ofCancelled.before!(
      { orderId },
      {} as never,
    );
    expect(await attempts()).toEqual([{ state: 'EXPIRED' }]);
  });
});

test('attempts of which Stripe says nothing do not keep the sweep from the others', async () => {
  for (const cooperative of [0, 1, 2])
    await openAttempt((await order(cooperative)).depositId, `cs_${cooperative}`, `${3 - cooperative} days`);
  const asked: string[] = [];
  const pages = pagesWith({ retrieve: (id: string) => (asked.push(id), Promise.reject(new Error('silent'))) });
  const events = new StripeEventsService(market.uow, new CheckoutService(market.uow, pages), {} as never, {} as never);
  await events.healSilentAttempts(2);
  await events.healSilentAttempts(2);
  expect([asked.slice(0, 2).sort(), asked.slice(2)]).toEqual([['cs_0', 'cs_1'], ['cs_2']]);
});

test('while Stripe does not answer at all the sweep ends after one time-out, and begins with the others next time', async () => {
  for (const cooperative of [0, 1, 2])
    await openAttempt((await order(cooperative)).depositId, `cs_${cooperative}`, `${3 - cooperative} days`);
  const asked: string[] = [];
  const pages = pagesWith({ retrieve: (id: string) => (asked.push(id), Promise.reject(silence())) });
  const events = new StripeEventsService(market.uow, new CheckoutService(market.uow, pages), {} as never, {} as never);
  await events.healSilentAttempts();
  await events.healSilentAttempts();
  expect(asked).toEqual(['cs_0', 'cs_1']);
});

describe('proof 1 shows what Stripe told and the books do not', () => {
  const refund = (id: string, amount: number) => ({
    id,
    object: 'refund',
    amount,
    currency: 'usd',
    payment_intent: 'pi_1',
  });
  const shown = async () =>
    (await market.uow.read(system, findUnbookedEvents))
      .map(({ reference, amount }) => `${reference} ${amount?.minor}`)
      .sort();

  test('with each refund of a payment by itself, by its newest event', async () => {
    await quarantined('evt_a', 'refund.created', refund('re_1', 10_000), 'REFUND', '2026-11-01');
    await quarantined('evt_b', 'refund.created', refund('re_2', 5_000), 'REFUND', '2026-11-02');
    await quarantined('evt_c', 'refund.updated', refund('re_1', 10_000), 'REFUND', '2026-11-03');
    expect(await shown()).toEqual(['evt_b 5000', 'evt_c 10000']);
  });

  test('with a refund once, though its charge tells of it too; and with the charge while it tells of more', async () => {
    const charge = (amount_refunded: number) => ({
      id: 'ch_1',
      object: 'charge',
      amount: 45_000,
      amount_refunded,
      currency: 'usd',
      payment_intent: 'pi_1',
    });
    await quarantined('evt_a', 'refund.created', refund('re_1', 10_000), 'REFUND', '2026-11-01');
    await quarantined('evt_b', 'charge.refunded', charge(10_000), 'REFUND', '2026-11-01');
    expect(await shown()).toEqual(['evt_a 10000']);
    await quarantined('evt_c', 'charge.refunded', charge(15_000), 'REFUND', '2026-11-02');
    expect(await shown()).toEqual(['evt_a 10000', 'evt_c 15000']);
  });

  test('with what went back of a charge that was refunded, not with the whole charge', async () => {
    await quarantined(
      'evt_c',
      'charge.refunded',
      {
        id: 'ch_1',
        object: 'charge',
        amount: 45_000,
        amount_refunded: 15_000,
        currency: 'usd',
        payment_intent: 'pi_1',
      } as { id: string },
      'REFUND',
    );
    expect(await shown()).toEqual(['evt_c 15000']);
  });
});

describe('an order whose deposit is late', () => {
  const late = async (pages: PaymentPages) => {
    await market.rows(`update platform.clock set ahead = '9 days'`);
    const service = new LateOrdersService(
      market.uow,
      new UnpaidOrdersService(market.uow, new CheckoutService(market.uow, pages), pages),
    );
    await service.cancelDue();
    return (await service.kept(market.operator)).map(({ reasons }) => reasons);
  };
  const session = (status: string) => () =>
    Promise.resolve({
      id: 'cs_1',
      status,
      payment_status: 'unpaid',
      payment_intent: null,
      client_reference_id: attemptId,
      url: 'https://x',
    });
  let attemptId: string;

  test('is kept while a payment at Stripe that names it waits for a person', async () => {
    const { orderId, depositId } = await order();
    await quarantined(
      'evt_1',
      'payment_intent.succeeded',
      { id: 'pi_1', metadata: { instalment: depositId } } as { id: string },
      'UNKNOWN_ATTEMPT',
    );
    expect([await late(pagesWith({})), await stateOf(orderId)]).toEqual([[['CARD_WAITS']], 'AWAITING_DEPOSIT']);
  });

  test('is kept no longer when all of that payment went back; nor by a page of another, while Stripe is asked once a turn', async () => {
    const { orderId, depositId } = await order(0);
    await quarantined(
      'evt_1',
      'payment_intent.succeeded',
      { id: 'pi_1', metadata: { instalment: depositId } } as { id: string },
      'UNKNOWN_ATTEMPT',
    );
    const refunded = (id: string, amount_refunded: unknown, at: string) =>
      quarantined(
        id,
        'charge.refunded',
        { id: 'ch_1', object: 'charge', amount: 300_000, amount_refunded } as unknown as { id: string },
        'REFUND',
        at,
      );
    for (const cooperative of [1, 2]) await openAttempt((await order(cooperative)).depositId, `cs_${cooperative}`);
    const asked: string[] = [];
    const expire = (id: string) => (asked.push(id), Promise.reject(silence()));
    const kept = async () => (await late(pagesWith({ expire, retrieve: expire }))).flat().sort();
    await refunded('evt_2', 299_999, '2026-11-02');
    expect([await kept(), await stateOf(orderId)]).toEqual([
      ['CARD_WAITS', 'PAGE_OPEN', 'PAGE_OPEN'],
      'AWAITING_DEPOSIT',
    ]);
    await refunded('evt_3', 300_000, '2026-11-03');
    await refunded('evt_4', 'all', '2026-11-01');
    expect([await kept(), await stateOf(orderId)]).toEqual([['PAGE_OPEN', 'PAGE_OPEN'], 'CANCELLED']);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['Stripe is silent', () => Promise.reject(new Error('silent'))],
    ['its page is being paid on', session('complete')],
  ])('is kept while %s', async (_name, retrieve) => {
    const { orderId, depositId } = await order();
    attemptId = await openAttempt(depositId, 'cs_1');
    expect([await late(pagesWith({ retrieve, expire: retrieve })), await stateOf(orderId)]).toEqual([
      [['PAGE_OPEN']],
      'AWAITING_DEPOSIT',
    ]);
  });

  test('is cancelled when Stripe says that its page is over', async () => {
    const { orderId, depositId } = await order();
    attemptId = await openAttempt(depositId, 'cs_1');
    expect([
      await late(pagesWith({ retrieve: session('expired'), expire: session('expired') })),
      await stateOf(orderId),
    ]).toEqual([[], 'CANCELLED']);
  });
});
