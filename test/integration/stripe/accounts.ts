import Stripe from 'stripe';
import {
  applyCurrent,
  CheckoutService,
  findLateOrders,
  PaymentPages,
  QuarantineService,
  StripeAccounts,
  StripeEventsService,
  type Current,
} from '#finance/payments';
import { nameOfCode } from '#platform/config';
import { newId, system } from '#platform/kernel';
import { asSystem } from '../../support/as-system.js';
import type { Market } from '../../support/market.js';
import { atStripe, Cards, intent, oneAccount } from './cards.js';

const SECRETS = { ours: 'whsec_of_ours', theirs: 'whsec_of_theirs' };
const config = (others: Record<string, { secretKey: string; webhookSecret: string }> = {}) => ({
  STRIPE_SECRET_KEY: undefined,
  STRIPE_WEBHOOK_SECRET: SECRETS.ours,
  STRIPE_KEYS: others,
  STRIPE_API_BASE: undefined,
  SANDBOX_URL: 'http://localhost:1',
});

export function accountsOfProgrammes(given: () => Cards): void {
  describe('the account at Stripe of a programme', () => {
    let beside: Market;
    let code: string;
    beforeEach(async () => {
      beside = await given().market.neighbour();
      code = (
        await beside.rows<{ code: string }>('select code from trade.programme where id = $1', [beside.programmeId])
      )[0]!.code;
    });
    const both = () => {
      const keys = { secretKey: 'sk_test_sandbox_beside', webhookSecret: SECRETS.theirs };
      return new StripeAccounts(config({ [nameOfCode(code)]: keys }));
    };
    const servicesOf = (accounts: StripeAccounts) => {
      const { uow } = given().market;
      const pages = new PaymentPages(uow, accounts, { PUBLIC_URL: 'https://x.example' } as never);
      const checkout = new CheckoutService(uow, pages, accounts);
      return { checkout, events: new StripeEventsService(uow, checkout, accounts) };
    };

    test('is by its code, and the first programme has the keys that bear none', async () => {
      const { market } = given();
      const found = await market.uow.read(system, (reader) => both().all(reader));
      expect(found.map(({ programmeId, webhookSecret }) => [programmeId, webhookSecret])).toEqual([
        [market.programmeId, SECRETS.ours],
        [beside.programmeId, SECRETS.theirs],
      ]);
      expect(found[0]!.stripe).not.toBe(found[1]!.stripe);
      const only = await market.uow.read(system, (reader) => new StripeAccounts(config()).all(reader));
      expect(only.map(({ programmeId }) => programmeId)).toEqual([market.programmeId]);
      const named = { OVOP_TEST: { secretKey: 'sk_test_sandbox_x', webhookSecret: 'whsec_x' } };
      await expect(
        market.uow.read(system, (reader) => new StripeAccounts(config(named)).assertNamed(reader)),
      ).rejects.toThrow('STRIPE_SECRET_KEY_OVOP_TEST is of the default programme');
      await market.uow.read(system, (reader) => both().assertNamed(reader));
    });

    test('is not there without keys: cards are refused with the way out, and told on the page before', async () => {
      const { depositId } = await new Cards(beside).order();
      const { checkout } = servicesOf(new StripeAccounts(config()));
      await expect(checkout.pay(beside.buyer, { instalmentId: depositId, key: newId() })).rejects.toMatchObject({
        code: 'BY_WIRE_ONLY',
        message: 'This programme takes no cards. Pay by wire, quoting the reference.',
        details: { reason: 'CARDS_OFF', limit: null },
      });
      expect(await given().market.rows('select from finance.payment_attempt')).toEqual([]);
    });

    test("keeps its webhooks at its own path, by its own secret, as its programme's events", async () => {
      const { market } = given();
      const { events } = servicesOf(both());
      const body = (id: string) =>
        JSON.stringify({ id, type: 'payout.paid', created: 1, livemode: false, data: { object: { id: 'po_1' } } });
      const tell = (path: string | null, id: string, secret: string) => {
        const header = Stripe.webhooks.generateTestHeaderString({ payload: body(id), secret });
        return events.receive(path, Buffer.from(body(id)), header);
      };
      await tell(null, 'evt_ours', SECRETS.ours);
      await tell(code, 'evt_theirs', SECRETS.theirs);
      await tell(nameOfCode(code).toLowerCase(), 'evt_again', SECRETS.theirs);
      await expect(tell(null, 'evt_1', SECRETS.theirs)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
      await expect(tell(code, 'evt_1', SECRETS.ours)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
      for (const path of ['nobody', '', '../stripe', '__proto__', 'constructor'])
        await expect(tell(path, 'evt_1', SECRETS.ours)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const off = servicesOf(new StripeAccounts(config())).events;
      await expect(off.receive(code, Buffer.from(body('evt_1')), 't=1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await market.rows('select id, programme_id from finance.stripe_event order by id')).toEqual([
        { id: 'evt_again', programme_id: beside.programmeId },
        { id: 'evt_ours', programme_id: market.programmeId },
        { id: 'evt_theirs', programme_id: beside.programmeId },
      ]);
      expect(
        await market.rows(`select distinct programme_id from platform.outbox where name = 'stripe.eventReceived'`),
      ).toHaveLength(2);
    });

    test("can pay, end or restore nothing of another's, whatever its payments and pages name", async () => {
      const { market, order, openAttempt, stateOf, attempts } = given();
      const { orderId, depositId } = await order();
      const attemptId = await openAttempt(depositId, 'cs_1');
      const theirs = (current: Current, restore = false) =>
        asSystem(market.uow, (tx) => applyCurrent(tx, current, { programmeId: beside.programmeId, restore }));
      const paid = {
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
        paidAt: null,
      } as const;
      for (const restore of [false, true])
        expect(await theirs(paid, restore)).toEqual({ reason: 'UNKNOWN_ATTEMPT', detail: attemptId });
      expect(await theirs({ ...paid, attemptId: newId() }, true)).toMatchObject({ reason: 'UNKNOWN_ATTEMPT' });
      // An instalment of its own under an id that is another's attempt.
      const own = await new Cards(beside).order();
      expect(await theirs({ ...paid, instalmentId: own.depositId }, true)).toMatchObject({ reason: 'UNKNOWN_ATTEMPT' });
      await theirs({ ...paid, refunded: 300_000 });
      await theirs({ kind: 'session', sessionId: 'cs_1', attemptId, status: 'expired', url: null });
      expect([await stateOf(orderId), await attempts()]).toEqual(['AWAITING_DEPOSIT', [{ state: 'OPEN' }]]);
      expect(await market.rows('select from finance.receipt')).toEqual([]);
    });

    test('has its own quarantine: another finance neither sees nor applies what it told', async () => {
      const { market, order, quarantined } = given();
      const { depositId } = await order();
      await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1' }, 'UNKNOWN_ATTEMPT');
      const service = new QuarantineService(
        market.uow,
        oneAccount(atStripe(intent({ attempt: newId(), instalment: depositId }, {}))),
      );
      expect(await service.list(beside.finance, 10, null)).toEqual([]);
      await expect(service.applyAgain(beside.finance, { eventId: 'evt_1', key: newId() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await service.list(market.finance, 10, null)).toHaveLength(1);
    });

    test("does not keep another's late order from being cancelled, though its events name it", async () => {
      const { market, order, quarantined } = given();
      const { depositId } = await order();
      const waits = async () =>
        (await market.uow.read(system, (reader) => findLateOrders(reader))).map(({ cardWaits }) => cardWaits);
      await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1', metadata: { instalment: depositId } }, 'X');
      await market.rows(`update platform.clock set ahead = '60 days'`);
      expect(await waits()).toEqual([true]);
      await market.rows('update finance.stripe_event set programme_id = $1', [beside.programmeId]);
      expect(await waits()).toEqual([false]);
    });

    test('is swept by itself: one that is silent keeps no other from being heard', async () => {
      const { market } = given();
      const asked: string[] = [];
      const listed = (name: string, fails: boolean) =>
        ({
          events: {
            list: () => {
              asked.push(name);
              if (fails) throw new Error('silent');
              return [{ id: 'evt_1', type: 'payout.paid', created: 1, livemode: false, data: { object: {} } }];
            },
          },
        }) as unknown as Stripe;
      const accounts = new StripeAccounts({} as never);
      accounts.all = () =>
        Promise.resolve([
          { programmeId: market.programmeId, stripe: listed('ours', true), webhookSecret: '', live: false },
          { programmeId: beside.programmeId, stripe: listed('theirs', false), webhookSecret: '', live: false },
        ]);
      await expect(servicesOf(accounts).events.sweep()).rejects.toThrow('silent');
      expect(asked).toEqual(['ours', 'theirs']);
      expect(await market.rows('select programme_id from finance.stripe_event')).toEqual([
        { programme_id: beside.programmeId },
      ]);
    });
  });
}
