import { CheckoutService, UnpaidOrdersService, type PaymentPages } from '#finance/payments';
import { keptThoughLate } from '../../support/late-orders.js';
import { oneAccount, silence, type Cards } from './cards.js';

export function lateDeposits(given: () => Cards): void {
  describe('an order whose deposit is late', () => {
    const late = async (pages: PaymentPages) => {
      const { market } = given();
      const unpaid = new UnpaidOrdersService(
        market.uow,
        new CheckoutService(market.uow, pages, oneAccount({} as never)),
        pages,
      );
      return (await keptThoughLate(market, unpaid)).map(([, reasons]) => reasons);
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
      const { order, quarantined, stateOf, pagesWith } = given();
      const { orderId, depositId } = await order();
      await quarantined(
        'evt_1',
        'payment_intent.succeeded',
        { id: 'pi_1', metadata: { instalment: depositId } },
        'UNKNOWN_ATTEMPT',
      );
      expect([await late(pagesWith({})), await stateOf(orderId)]).toEqual([[['CARD_WAITS']], 'AWAITING_DEPOSIT']);
    });

    test('is kept no longer when all of that payment went back; nor by a page of another, while Stripe is asked once a turn', async () => {
      const { order, openAttempt, quarantined, stateOf, pagesWith } = given();
      const { orderId, depositId } = await order(0);
      await quarantined(
        'evt_1',
        'payment_intent.succeeded',
        { id: 'pi_1', metadata: { instalment: depositId } },
        'UNKNOWN_ATTEMPT',
      );
      const refunded = (id: string, amount_refunded: unknown, at: string) =>
        quarantined(
          id,
          'charge.refunded',
          { id: 'ch_1', object: 'charge', amount: 300_000, amount_refunded },
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
      const { order, openAttempt, stateOf, pagesWith } = given();
      const { orderId, depositId } = await order();
      attemptId = await openAttempt(depositId, 'cs_1');
      expect([await late(pagesWith({ retrieve, expire: retrieve })), await stateOf(orderId)]).toEqual([
        [['PAGE_OPEN']],
        'AWAITING_DEPOSIT',
      ]);
    });

    test('is cancelled when Stripe says that its page is over', async () => {
      const { order, openAttempt, stateOf, pagesWith } = given();
      const { orderId, depositId } = await order();
      attemptId = await openAttempt(depositId, 'cs_1');
      expect([
        await late(pagesWith({ retrieve: session('expired'), expire: session('expired') })),
        await stateOf(orderId),
      ]).toEqual([[], 'CANCELLED']);
    });
  });
}
