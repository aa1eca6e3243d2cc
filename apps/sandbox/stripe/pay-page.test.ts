import { jest } from '@jest/globals';
import { TryOut } from '../../../test/support/stripe-contract/try-out.js';

jest.setTimeout(30_000);

describe('the hosted pay page', () => {
  let at: TryOut;
  beforeAll(async () => {
    at = await new TryOut().start();
  });
  afterAll(() => at.stop());
  const post = (url: string, fields: Record<string, string>) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const card = { do: 'pay', expiry: '12 / 30', cvc: '123', name: '<b>Eve</b>', email: 'eve@example.com' };

  it('fills in a test card, shows a decline and takes the next card, without a script', async () => {
    const session = await at.newSession();
    const page = await (await fetch(session.url!)).text();
    expect(page).toContain('SANDBOX');
    expect(page).toContain('USD 3,000.00');
    expect(page).not.toContain('<script');
    expect(await (await post(session.url!, { fill: '4000000000000002' })).text()).toContain(
      'value="4000 0000 0000 0002"',
    );
    const declined = await post(session.url!, { ...card, card: '4000 0000 0000 9995' });
    expect(declined.status).toBe(402);
    const shown = await declined.text();
    expect(shown).toContain('Your card has insufficient funds.');
    expect(shown).toContain('&lt;b&gt;Eve');
    expect(await (await post(session.url!, { ...card, card: '4111111111111111' })).text()).toContain(
      'Your card number is incorrect',
    );
    const paid = await post(session.url!, { ...card, card: '4242424242424242' });
    expect(paid.status).toBe(303);
    expect(paid.headers.get('location')).toBe(`http://127.0.0.1:9/done?session=${session.id}`);
    expect(await (await post(session.url!, { ...card, card: '4242424242424242' })).text()).toContain(
      'This payment has been made',
    );
    const intents = await at.stripe.charges.list({
      payment_intent: (await at.stripe.checkout.sessions.retrieve(session.id)).payment_intent as string,
    });
    expect(intents.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it.each([
    ['yes', 'complete'],
    ['no', 'open'],
  ])('asks for a confirmation (3DS); answered %s the session is %s', async (answer, status) => {
    const session = await at.newSession();
    const asked = await post(session.url!, { ...card, card: '4000002500003155' });
    expect(asked.headers.get('location')).toBe(`/stripe/pay/${session.id}/confirm`);
    await post(`${session.url!}/confirm`, { answer });
    expect((await at.stripe.checkout.sessions.retrieve(session.id)).status).toBe(status);
    expect(at.violations).toEqual([]);
  });

  it('asks for a confirmation of an intent made over the API, and goes back to its address', async () => {
    const asked = await at.stripe.paymentIntents.create({
      amount: 5_000,
      currency: 'usd',
      payment_method: 'pm_card_authenticationRequired',
      confirm: true,
      return_url: 'http://127.0.0.1:9/back',
    });
    const { url } = asked.next_action!.redirect_to_url!;
    expect(await (await fetch(url!)).text()).toContain('USD 50.00');
    expect((await post(url!, { answer: 'yes' })).headers.get('location')).toBe('http://127.0.0.1:9/back');
    expect((await at.stripe.paymentIntents.retrieve(asked.id)).status).toBe('succeeded');
  });

  it('shows the merchant payments, deliveries and buttons that work', async () => {
    await at.paid();
    const answer = await post(`${at.sandbox.url}/stripe/admin/available`, {});
    expect(answer.headers.get('location')).toBe('/stripe');
    expect((await post(`${at.sandbox.url}/stripe/admin/chaos`, { duplicate: 'true', delayMs: '5' })).status).toBe(303);
    const page = await (await fetch(`${at.sandbox.url}/stripe`)).text();
    expect(page).toContain('name="duplicate" value="true" checked');
    expect(page).toContain('checkout.session.completed');
  });
});
