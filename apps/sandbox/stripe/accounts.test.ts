import { eventually, secretKey, TryOut, webhookSecret } from '../../../test/support/stripe-contract/try-out.js';
import { otherAccounts } from './other-accounts.js';

const theirs = { secretKey: 'sk_test_sandbox_otop', webhookSecret: 'whsec_of_otop' };
let at: TryOut;
beforeAll(async () => {
  at = await new TryOut().start({ otop_th: theirs });
});
afterAll(() => at.stop());

const page = async (path: string): Promise<string> => (await fetch(`${at.sandbox.url}${path}`)).text();
const line = { quantity: 1, price_data: { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Order 1' } } };
const open = (key: string) =>
  at.client(key).checkout.sessions.create(
    {
      mode: 'payment',
      allowed_payment_method_types: ['card'],
      line_items: [line],
      success_url: 'https://market.example/paid',
      cancel_url: 'https://market.example/left',
    },
    { idempotencyKey: 'the-same-key-at-both' },
  );

describe('accounts at Stripe', () => {
  test('see their own objects only, have idempotency keys of their own, and pay pages where each one has its own', async () => {
    const [ours, other] = [await open(secretKey), await open(theirs.secretKey)];
    expect(ours.id).not.toBe(other.id);
    expect([ours.url, other.url]).toEqual([
      expect.stringContaining(`/stripe/pay/${ours.id}`),
      expect.stringContaining(`/stripe/of/otop_th/pay/${other.id}`),
    ]);
    expect((await at.client(theirs.secretKey).checkout.sessions.retrieve(other.id)).id).toBe(other.id);
    for (const [key, session] of [
      [secretKey, other],
      [theirs.secretKey, ours],
    ] as const)
      await expect(at.client(key).checkout.sessions.retrieve(session.id)).rejects.toMatchObject({
        code: 'resource_missing',
        statusCode: 404,
      });
    await expect(at.client('sk_test_sandbox_nobody').balance.retrieve()).rejects.toMatchObject({ statusCode: 401 });
    expect(await page(`/stripe/pay/${other.id}`)).toContain('No such checkout.session');
    expect(await page(`/stripe/of/otop_th/pay/${other.id}`)).toContain('action="/stripe/of/otop_th/pay/');
  });

  test('tell their events with secrets of their own, list none of the other, and keep their balances apart', async () => {
    const { id } = await open(theirs.secretKey);
    const answer = await fetch(`${at.sandbox.url}/stripe/of/otop_th/admin/pay/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    await eventually(() => at.receiver.types().includes('payment_intent.succeeded'));
    const { body, signature, event } = at.receiver.received.find(({ event: { type } }) => /succeeded/.test(type))!;
    expect(at.stripe.webhooks.constructEvent(body, signature, theirs.webhookSecret).id).toBe(event.id);
    expect(() => at.stripe.webhooks.constructEvent(body, signature, webhookSecret)).toThrow();
    const types = async (key: string) => (await at.client(key).events.list()).data.map(({ type }) => type);
    expect(await types(theirs.secretKey)).toContain('payment_intent.succeeded');
    expect(await types(secretKey)).not.toContain('payment_intent.succeeded');
    const pages = [await page('/stripe'), await page('/stripe/of/otop_th')];
    expect(pages.map((text) => text.includes('No payment yet.'))).toEqual([true, false]);
    expect(pages[0]).toContain('href="/stripe/of/otop_th"');
    expect(pages[1]).toContain('account <code>otop_th</code>');
    expect(at.violations).toEqual([]);
  });

  test('are those of the environment whose key and secret stand there, told behind the first one', () => {
    expect(
      otherAccounts({
        SANDBOX_WEBHOOK_URL: 'http://x/webhooks/stripe',
        STRIPE_SECRET_KEY: 'sk_test_sandbox',
        STRIPE_WEBHOOK_SECRET: 'whsec_1',
        STRIPE_SECRET_KEY_OTOP_TH: theirs.secretKey,
        STRIPE_WEBHOOK_SECRET_OTOP_TH: theirs.webhookSecret,
        STRIPE_SECRET_KEY_B: 'sk_test_b',
      }),
    ).toEqual({ otop_th: { ...theirs, webhookUrl: 'http://x/webhooks/stripe/otop_th' } });
  });
});
