import { jest } from '@jest/globals';
import Stripe from 'stripe';
import { checkResponse } from '../../../test/support/stripe-contract/index.js';
import { eventually, secretKey, TryOut, webhookSecret } from '../../../test/support/stripe-contract/try-out.js';

jest.setTimeout(30_000);

const failure = async (call: Promise<unknown>): Promise<Stripe.errors.StripeError> => {
  const outcome: unknown = await call.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Stripe.errors.StripeError);
  return outcome as Stripe.errors.StripeError;
};

describe('the sandbox plays Stripe to the official SDK', () => {
  let at: TryOut;
  beforeAll(async () => {
    at = await new TryOut().start();
  });
  afterAll(() => at.stop());

  it('takes a deposit: paid session, intent and charge, the fee only with charge.updated', async () => {
    const hour = 3_600;
    await at.admin('settings', { settleMs: hour * 1_000 });
    const { session: id, intent, charge: chargeId } = await at.paid();
    const session = await at.stripe.checkout.sessions.retrieve(id, {
      expand: ['payment_intent.latest_charge', 'line_items'],
    });
    expect(session).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      amount_total: 300_000,
      payment_intent: { id: intent, status: 'succeeded', metadata: { attempt: 'one' } },
    });
    expect(session.line_items?.data).toHaveLength(1);
    const told = await eventually(() =>
      at.receiver.received.find(({ event }) => event.type === 'payment_intent.succeeded'),
    );
    expect((told.event.data.object as Stripe.PaymentIntent).id).toBe(intent);
    const early = at.receiver.received.find(({ event }) => event.type === 'charge.succeeded')!;
    expect((early.event.data.object as Stripe.Charge).balance_transaction).toBeNull();

    await at.admin('clock', { forwardSeconds: hour });
    const update = await eventually(() => at.receiver.received.find(({ event }) => event.type === 'charge.updated'));
    expect(update.event.data).toMatchObject({
      object: { id: chargeId },
      previous_attributes: { balance_transaction: null },
    });
    // By the sandbox's clock: how soon it is heard says more of the machine than of the sandbox.
    expect(update.event.created - told.event.created).toBeGreaterThanOrEqual(hour);
    await at.admin('settings', { settleMs: 1_000 });
    const charge = await at.stripe.charges.retrieve(chargeId, { expand: ['balance_transaction'] });
    expect(charge.balance_transaction).toMatchObject({
      amount: 300_000,
      fee: 13_230,
      net: 286_770,
      status: 'pending',
      source: chargeId,
    });
  });

  it('signs webhooks as the SDK verifies them', async () => {
    const { body, signature } = await eventually(() => at.receiver.received[0]);
    expect(at.stripe.webhooks.constructEvent(body, signature, webhookSecret).id).toBe(
      (JSON.parse(body) as Stripe.Event).id,
    );
    expect(() => at.stripe.webhooks.constructEvent(`${body} `, signature, webhookSecret)).toThrow();
  });

  it('pays out one charge alone, 2,867.70, in transit until the bank has booked it', async () => {
    const { charge } = await at.paid();
    await at.paid();
    const { payout } = await at.admin<{ payout: Stripe.Payout }>('payouts', { charges: [charge] });
    expect(payout).toMatchObject({ amount: 286_770, status: 'in_transit', currency: 'usd' });
    const within = await at.stripe.balanceTransactions.list({ payout: payout.id });
    expect(within.data.map(({ net }) => net)).toEqual([-286_770, 286_770]);
    await expect(at.admin('payouts', { charges: [charge] })).rejects.toThrow('paid out already');
    await at.admin(`payouts/${payout.id}/paid`);
    await at.admin(`payouts/${payout.id}/paid`);
    expect((await at.stripe.payouts.retrieve(payout.id)).status).toBe('paid');
    await eventually(() => at.receiver.types().includes('payout.paid'));
    expect(at.receiver.types().filter((type) => type === 'payout.paid')).toHaveLength(1);
    const balance = await at.stripe.balance.retrieve();
    expect(balance.available[0]!.amount).toBe(0);
  });

  it('answers a repeated key with the first answer, and refuses other parameters under it', async () => {
    const first = await at.newSession({}, { idempotencyKey: 'attempt-1:create' });
    const again = (await at.newSession(
      {},
      { idempotencyKey: 'attempt-1:create' },
    )) as Stripe.Response<Stripe.Checkout.Session>;
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(
      (await failure(at.newSession({ client_reference_id: 'A-2' }, { idempotencyKey: 'attempt-1:create' }))).type,
    ).toBe('StripeIdempotencyError');
    await at.admin('chaos', { slowMs: 400 });
    const [one, two] = await Promise.allSettled([
      at.newSession({}, { idempotencyKey: 'race' }),
      at.newSession({}, { idempotencyKey: 'race' }),
    ]);
    await at.admin('chaos', { slowMs: 0 });
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect([one, two].find((each) => each.status === 'rejected')).toMatchObject({
      reason: { statusCode: 409, code: 'idempotency_key_in_use' },
    });
  });

  it('keeps what a call did whose answer was lost, under its key', async () => {
    await at.admin('chaos', { loseAnswers: 1 });
    const customer = await at
      .client(secretKey, { maxNetworkRetries: 2 })
      .customers.create({ name: 'Lost and found' }, { idempotencyKey: 'lost' });
    expect(
      (await at.stripe.customers.list({ limit: 10 })).data
        .filter(({ name }) => name === 'Lost and found')
        .map(({ id }) => id),
    ).toEqual([customer.id]);
  });

  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
  ])('declines %s and keeps the failed attempt', async (method, code, decline) => {
    const key = `declined ${method}`;
    const pay = () =>
      at.stripe.paymentIntents.create(
        {
          amount: 5_000,
          currency: 'usd',
          payment_method: method,
          confirm: true,
          allowed_payment_method_types: ['card'],
        },
        { idempotencyKey: key },
      );
    const error = await failure(pay());
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code: decline });
    const intent = await at.stripe.paymentIntents.retrieve(error.payment_intent!.id, { expand: ['latest_charge'] });
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      latest_charge: { status: 'failed', failure_code: code },
    });
    expect((await failure(pay())).payment_intent!.id).toBe(intent.id);
  });

  it('refuses payment_method_types, which this version no longer has', async () => {
    const violations = at.proxy.violations.splice(0);
    expect(violations).toEqual([]);
    const old = {
      amount: 5_000,
      currency: 'usd',
      payment_method_types: ['card'],
    } as unknown as Stripe.PaymentIntentCreateParams;
    expect(await failure(at.stripe.paymentIntents.create(old))).toMatchObject({
      statusCode: 400,
      code: 'parameter_unknown',
      param: 'payment_method_types',
    });
    expect(
      await failure(
        at.newSession({ payment_method_types: ['card'] } as unknown as Stripe.Checkout.SessionCreateParams),
      ),
    ).toMatchObject({ code: 'parameter_unknown' });
    expect(at.proxy.violations.splice(0)).toEqual([
      'request POST /v1/payment_intents: payment_method_types is not declared',
      'request POST /v1/checkout/sessions: payment_method_types is not declared',
    ]);
  });

  it("refuses a wrong key, a foreign version, unknown objects, bad parameters and unknown routes in Stripe's words", async () => {
    expect(await failure(at.client('sk_test_wrong').balance.retrieve())).toMatchObject({
      statusCode: 401,
      type: 'StripeAuthenticationError',
    });
    expect(await failure(at.client(secretKey, { apiVersion: '2020-08-27' as never }).balance.retrieve())).toMatchObject(
      { statusCode: 400 },
    );
    expect(await failure(at.stripe.charges.retrieve('ch_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    expect(await failure(at.stripe.paymentIntents.create({ amount: 12, currency: 'usd' }))).toMatchObject({
      code: 'amount_too_small',
      param: 'amount',
    });
    expect(await failure(at.stripe.paymentIntents.create({ amount: 1_200, currency: 'zzz' }))).toMatchObject({
      param: 'currency',
    });
    expect(await failure(at.stripe.charges.retrieve('ch_none', { expand: ['nothing'] }))).toMatchObject({
      statusCode: 404,
    });
    const answer = await fetch(`${at.sandbox.url}/v1/subscriptions`, {
      headers: { authorization: `Bearer ${secretKey}` },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        message: expect.stringContaining('Unrecognized request URL (GET: /v1/subscriptions)') as string,
      },
    });
  });

  it("pages by cursor, both ways, and through the SDK's own pager", async () => {
    for (let i = 0; i < 5; i++) await at.stripe.customers.create({ name: `Page ${i}` });
    const newest = await at.stripe.customers.list({ limit: 2 });
    expect(newest).toMatchObject({ has_more: true, data: [{ name: 'Page 4' }, { name: 'Page 3' }] });
    const next = await at.stripe.customers.list({ limit: 2, starting_after: newest.data[1]!.id });
    expect(next.data.map(({ name }) => name)).toEqual(['Page 2', 'Page 1']);
    const back = await at.stripe.customers.list({ limit: 2, ending_before: next.data[0]!.id });
    expect(back.data.map(({ id }) => id)).toEqual(newest.data.map(({ id }) => id));
    const all = await at.stripe.events
      .list({ limit: 3, types: ['customer.created'] })
      .autoPagingToArray({ limit: 100 });
    expect(all.length).toBeGreaterThanOrEqual(5);
  });

  it('refunds: pending, then succeeded; never more than was taken; a failed one comes back', async () => {
    const { intent } = await at.paid();
    const refund = await at.stripe.refunds.create({
      payment_intent: intent,
      amount: 100_000,
      reason: 'requested_by_customer',
    });
    expect(refund.status).toBe('pending');
    expect(await failure(at.stripe.refunds.create({ payment_intent: intent, amount: 200_001 }))).toMatchObject({
      param: 'amount',
    });
    await eventually(async () => (await at.stripe.refunds.retrieve(refund.id)).status === 'succeeded');
    const bad = await at.stripe.paymentIntents.create({
      amount: 5_000,
      currency: 'usd',
      payment_method: 'pm_card_refundFail',
      confirm: true,
    });
    const before = (await at.stripe.balance.retrieve()).available[0]!.amount;
    const failed = await at.stripe.refunds.create({ payment_intent: bad.id });
    await eventually(async () => (await at.stripe.refunds.retrieve(failed.id)).status === 'failed');
    expect((await at.stripe.balance.retrieve()).available[0]!.amount).toBe(before);
    await eventually(() => at.receiver.types().includes('refund.failed'));
  });

  it('uses every endpoint of the contract within the contract', async () => {
    const intent = await at.stripe.paymentIntents.create({
      amount: 7_000,
      currency: 'eur',
      metadata: { a: '1', b: '2' },
    });
    expect((await at.stripe.paymentIntents.update(intent.id, { metadata: { a: '', c: '3' } })).metadata).toEqual({
      b: '2',
      c: '3',
    });
    expect(
      (
        await at.stripe.paymentIntents.confirm(intent.id, {
          payment_method: 'pm_card_authenticationRequired',
          return_url: 'http://127.0.0.1:9/',
        })
      ).status,
    ).toBe('requires_action');
    expect((await at.stripe.paymentIntents.cancel(intent.id)).status).toBe('canceled');
    const customer = await at.stripe.customers.create({
      name: 'Buyer',
      email: 'buyer@example.com',
      address: { country: 'DE' },
    });
    await at.stripe.customers.update(customer.id, { metadata: { company: '1' } });
    expect((await at.stripe.customers.retrieve(customer.id)).deleted).toBeUndefined();
    await at.newSession({ customer: customer.id });
    const paid = await at.paid();
    const charge = await at.stripe.charges.retrieve(paid.charge);
    await at.stripe.paymentMethods.retrieve(charge.payment_method!);
    await at.admin(`charges/${paid.charge}/settle`);
    await at.admin('available');
    const [transaction] = (await at.stripe.balanceTransactions.list({ source: paid.charge })).data;
    await at.stripe.balanceTransactions.retrieve(transaction!.id, { expand: ['source'] });
    await at.stripe.payouts.create({ amount: 1_000, currency: 'usd', statement_descriptor: 'OVOP' });
    const failing = await at.stripe.payouts.create({ amount: 1_000, currency: 'usd' });
    await at.admin(`payouts/${failing.id}/failed`);
    const session = await at.newSession();
    await at.stripe.checkout.sessions.listLineItems(session.id);
    await at.stripe.checkout.sessions.expire(session.id);
    await at.stripe.checkout.sessions.list({ limit: 3 });
    await at.stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/none', enabled_events: ['payout.canceled'] });
    await Promise.all([
      at.stripe.payouts.list(),
      at.stripe.refunds.list(),
      at.stripe.charges.list({ payment_intent: paid.intent }),
      at.stripe.paymentIntents.list(),
      at.stripe.webhookEndpoints.list(),
    ]);
    const events = await at.stripe.events.list({ limit: 100 });
    await at.stripe.events.retrieve(events.data[0]!.id);
    expect(at.violations).toEqual([]);
    expect(at.checked).toBeGreaterThan(100);
  });

  it('is caught by the contract when one field of an answer is dropped', async () => {
    const { charge } = await at.paid();
    await at.admin('chaos', { dropField: 'charge.balance_transaction' });
    const answer = await at.stripe.charges.retrieve(charge);
    await eventually(() => at.violations.some((text) => text.startsWith('event charge.')));
    await at.admin('chaos', { dropField: null });
    expect(at.proxy.violations).toEqual([`response GET /v1/charges/${charge}: balance_transaction is missing`]);
    expect(() => checkResponse('GET', `/v1/charges/${charge}`, answer)).toThrow('balance_transaction is missing');
    at.proxy.violations.length = 0;
  });
});
