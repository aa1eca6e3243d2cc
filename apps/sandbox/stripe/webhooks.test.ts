import { jest } from '@jest/globals';
import { eventually, TryOut, WebhookReceiver, webhookSecret } from '../../../test/support/stripe-contract/try-out.js';

jest.setTimeout(30_000);

describe('webhooks of the sandbox', () => {
  let at: TryOut;
  beforeEach(async () => {
    at = await new TryOut().start();
    await at.admin('settings', { settleMs: 100, retryMs: [100, 200, 200] });
  });
  afterEach(async () => {
    expect(at.violations).toEqual([]);
    await at.stop();
  });
  const ids = (type: string): string[] =>
    at.receiver.received.filter(({ event }) => event.type === type).map(({ event }) => event.id);

  it('tries again until a receiver that was down is up', async () => {
    at.receiver.down = true;
    await at.paid();
    await eventually(() => at.receiver.refused >= 8);
    expect(at.receiver.received).toEqual([]);
    at.receiver.down = false;
    await eventually(() => new Set(at.receiver.types()).size >= 5);
    expect(at.receiver.types().sort()).toEqual([
      'charge.succeeded',
      'charge.updated',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
  });

  it('keeps undelivered events, sessions and keys over a restart', async () => {
    at.receiver.down = true;
    const { session, charge } = await at.paid();
    const open = await at.newSession({}, { idempotencyKey: 'kept' });
    await at.stop(true);
    at.receiver.down = false;
    await at.start();
    await eventually(
      () =>
        at.receiver.types().includes('checkout.session.completed') && at.receiver.types().includes('charge.updated'),
    );
    expect((await at.stripe.checkout.sessions.retrieve(session)).payment_status).toBe('paid');
    expect((await at.stripe.charges.retrieve(charge)).balance_transaction).toMatch(/^txn_/);
    expect((await at.newSession({}, { idempotencyKey: 'kept' })).id).toBe(open.id);
    const again = await at.stripe.checkout.sessions.retrieve(open.id);
    expect((await fetch(again.url!)).status).toBe(200);
  });

  it('delivers twice with the switch duplicate', async () => {
    await at.admin('chaos', { duplicate: true });
    await at.paid();
    await eventually(() => ids('charge.updated').length === 2);
    expect(ids('payment_intent.succeeded')).toHaveLength(2);
    expect(new Set(ids('payment_intent.succeeded')).size).toBe(1);
  });

  it('makes two events of one change with the switch twoIds', async () => {
    await at.admin('chaos', { twoIds: true });
    await at.paid();
    await eventually(() => ids('payment_intent.succeeded').length === 2);
    expect(new Set(ids('payment_intent.succeeded')).size).toBe(2);
  });

  it('tells the newest first with the switch reorder', async () => {
    await at.admin('chaos', { reorder: true });
    await at.paid();
    await eventually(() => at.receiver.types().includes('payment_intent.created'));
    const types = at.receiver.types();
    expect(types.indexOf('checkout.session.completed')).toBeLessThan(types.indexOf('payment_intent.succeeded'));
    expect(types.indexOf('payment_intent.succeeded')).toBeLessThan(types.indexOf('payment_intent.created'));
  });

  it('tells before the call answers with the switch early', async () => {
    await at.admin('chaos', { early: true });
    const intent = await at.stripe.paymentIntents.create(
      { amount: 5_000, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
      { idempotencyKey: 'early' },
    );
    const answered = Date.now();
    const told = at.receiver.received.find(({ event }) => event.type === 'payment_intent.succeeded')!;
    expect(told.at).toBeLessThanOrEqual(answered);
    expect(told.event).toMatchObject({ data: { object: { id: intent.id } }, request: { idempotency_key: 'early' } });
  });

  it('tells nothing with the switch dropEvents; the list of events has them, and sending again works', async () => {
    await at.admin('chaos', { dropEvents: true });
    await at.paid();
    await at.admin('chaos', { dropEvents: false });
    const events = await at.stripe.events.list({ types: ['payment_intent.*'] });
    expect(events.data.map(({ type }) => type)).toEqual(['payment_intent.succeeded', 'payment_intent.created']);
    expect(ids('payment_intent.succeeded')).toEqual([]);
    await at.admin(`events/${events.data[0]!.id}/resend`);
    await eventually(() => ids('payment_intent.succeeded').includes(events.data[0]!.id));
  });

  it('signs with another secret with the switch wrongSecret', async () => {
    await at.admin('chaos', { wrongSecret: true });
    await at.stripe.customers.create({ name: 'Forged' });
    const { body, signature } = await eventually(() => at.receiver.received[0]);
    expect(() => at.stripe.webhooks.constructEvent(body, signature, webhookSecret)).toThrow('No signatures found');
  });

  it('delivers to endpoints made over the API as well, with their own secret and their own choice of events', async () => {
    const other = await new WebhookReceiver().start();
    const endpoint = await at.stripe.webhookEndpoints.create({ url: other.url, enabled_events: ['charge.succeeded'] });
    await at.paid();
    const { body, signature } = await eventually(() => other.received[0]);
    expect(at.stripe.webhooks.constructEvent(body, signature, endpoint.secret!).type).toBe('charge.succeeded');
    await eventually(() => ids('charge.updated').length === 1);
    expect(other.types()).toEqual(['charge.succeeded']);
    await other.stop();
  });

  it('refuses a switch that it does not know, and says what it knows', async () => {
    await expect(at.admin('chaos', { dropp: true })).rejects.toThrow('dropp is not known');
    await expect(at.admin('settings', { settleMs: '5' })).rejects.toThrow('settleMs must be a number');
  });
});
