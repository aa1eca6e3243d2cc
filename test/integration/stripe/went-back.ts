import { ApplyStripeEvent, CheckoutService, QuarantineService } from '#finance/payments';
import { newId, systemOf } from '#platform/kernel';
import { asSystem } from '../../support/as-system.js';
import { atStripe, intent, oneAccount, type Cards } from './cards.js';

export function moneyThatWentBack(given: () => Cards): void {
  describe('a payment whose money went back before our books showed it', () => {
    test.each([
      ['all of it was refunded', { amount_refunded: 300_000 }, 'REFUND'],
      ['a part was refunded', { amount_refunded: 1 }, 'REFUND'],
      ['it is disputed', { disputed: true }, 'DISPUTE'],
    ] as const)('pays no order when it is applied again: %s', async (_name, charge, reason) => {
      const { market, order, quarantined, stateOf } = given();
      const { orderId, depositId } = await order();
      await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1' }, 'UNKNOWN_ATTEMPT');
      const service = new QuarantineService(
        market.uow,
        oneAccount(atStripe(intent({ attempt: newId(), instalment: depositId }, charge))),
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
      const { market, order, openAttempt, attempts, pagesWith } = given();
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
        await new CheckoutService(market.uow, pages, oneAccount({} as never)).pay(market.buyer, {
          instalmentId: depositId,
          key: newId(),
        }),
      ).toEqual({ url: 'https://new' });
      expect((await attempts()).map(({ state }) => state)).toEqual(['EXPIRED', 'OPEN']);
    });

    test('says that a payment is under way while a person decides about a part that went back', async () => {
      const { market, order, openAttempt, pagesWith } = given();
      const { depositId } = await order();
      const attempt = await openAttempt(depositId, 'cs_1');
      const pages = pagesWith(
        { retrieve: () => Promise.resolve({ id: 'cs_1', payment_intent: 'pi_1', payment_status: 'paid' }) },
        atStripe(intent({ attempt, instalment: depositId }, { amount_refunded: 5 })),
      );
      await expect(
        new CheckoutService(market.uow, pages, oneAccount({} as never)).pay(market.buyer, {
          instalmentId: depositId,
          key: newId(),
        }),
      ).rejects.toMatchObject({ code: 'PAYMENT_PROCESSING' });
    });

    test('stays booked when it was booked before the refund, which waits by itself', async () => {
      const { order, openAttempt, stateOf, apply } = given();
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
        paidAt: null,
        fee: null,
      } as const;
      expect(await apply(payment)).toEqual({ waits: null });
      expect(
        await apply({
          ...payment,
          refunded: 300_000,
          fee: { transactionId: 'txn_1', amount: 8000, currency: 'usd', at: new Date() },
        }),
      ).toEqual({ waits: null });
      expect(await stateOf(orderId)).not.toBe('AWAITING_DEPOSIT');
    });
  });

  describe('a payment that was disputed', () => {
    const moved = (...nets: number[]) => nets.map((net) => ({ net }));
    const states = () => given().market.rows('select id, state, reason from finance.stripe_event order by id');

    test('before it was booked pays its order once the dispute is won and nothing is missing, and nothing of it waits any more', async () => {
      const { market, order, openAttempt, quarantined, stateOf } = given();
      const { orderId, depositId } = await order();
      const attempt = await openAttempt(depositId, 'cs_1');
      await quarantined('evt_1', 'payment_intent.succeeded', { id: 'pi_1' }, 'DISPUTE');
      await quarantined('evt_2', 'charge.dispute.created', { id: 'dp_1', payment_intent: 'pi_1' }, 'DISPUTE');
      await quarantined('evt_3', 'refund.created', { id: 're_1' }, 'REFUND');
      const again = (disputes: object[], eventId = 'evt_2') =>
        new QuarantineService(
          market.uow,
          oneAccount(atStripe(intent({ attempt, instalment: depositId }, { disputed: true }), disputes)),
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
      const { market, order, openAttempt, quarantined } = given();
      const { depositId } = await order();
      const attempt = await openAttempt(depositId, 'cs_1');
      const tell = async (id: string, status: string) => {
        await quarantined(id, 'charge.dispute.closed', { id: 'dp_1', payment_intent: 'pi_1' }, 'DISPUTE');
        await market.rows(`update finance.stripe_event set state = 'RECEIVED', reason = null where id = $1`, [id]);
        const handler = new ApplyStripeEvent(
          market.uow,
          oneAccount(
            atStripe(intent({ attempt, instalment: depositId }, { disputed: true }), [
              { status, balance_transactions: [] },
            ]),
          ),
        );
        const current = await handler.before({ eventId: id }, undefined, systemOf(market.programmeId));
        await asSystem(market.uow, (tx) => handler.run(tx, { eventId: id }, undefined, current));
      };
      await quarantined('evt_1', 'charge.dispute.created', { id: 'dp_1', payment_intent: 'pi_1' }, 'DISPUTE');
      await tell('evt_2', 'lost');
      expect((await states()).map(({ state }) => state)).toEqual(['QUARANTINED', 'QUARANTINED']);
      await tell('evt_3', 'won');
      expect((await states()).map(({ state }) => state)).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED']);
    });
  });
}
