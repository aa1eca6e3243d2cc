import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/kernel';
import { globalId } from '../../support/api.js';
import { until } from '../../support/world.js';
import { PAY, type Till } from './till.js';

export function depositByCard(given: () => Till): void {
  let till: Till;
  beforeAll(() => {
    till = given();
  });

  describe('a deposit by card', () => {
    test('is held, its fee is read from Stripe, and the order goes into production; the payout is in transit', async () => {
      const { orderId, deposit } = await till.placed();
      const { charge } = await till.payOn(await till.open(deposit));
      await until(
        'the order is in production and the fee is known',
        20,
        async () => (await till.state(orderId)) === 'IN_PRODUCTION' && (await till.entries(orderId)).length === 4,
      );
      expect(await till.entries(orderId)).toEqual([
        { kind: 'payment_succeeded', account: 'psp:stripe', amount: '300000' },
        { kind: 'payment_succeeded', account: `held:${orderId}`, amount: '-300000' },
        { kind: 'fee_known', account: 'psp_fees', amount: '13230' },
        { kind: 'fee_known', account: 'psp:stripe', amount: '-13230' },
      ]);
      const { ledgerEntries } = await till.finance.get(
        'query($id: ID!) { ledgerEntries(orderId: $id) { nodes { account kind debit { amount } credit { amount } } } }',
        { id: globalId('Order', orderId) },
      );
      expect(ledgerEntries.nodes[2]).toEqual({
        account: 'psp_fees:usd',
        kind: 'fee_known',
        debit: { amount: '132.30' },
        credit: null,
      });
      await expect(till.finance.get('{ ledgerEntries { nodes { kind } } }')).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
      await till.sandbox('payouts', { charges: [charge] });
      await until(
        'the payout is in transit',
        20,
        async () => (await till.ledger('psp:'))['psp:stripe_in_transit'] === '2867.70',
      );
      expect(await till.ledger('psp:')).toMatchObject({ 'psp:stripe': '0.00' });
      const { order } = await till.buyer.get(
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
      const { orderId, deposit, balance } = await till.placed();
      const key = newId();
      const urls = await Promise.all([
        till.open(deposit, key),
        till.open(deposit, key),
        till.open(deposit),
        till.open(deposit),
      ]);
      expect(new Set(urls).size).toBe(1);
      await expect(till.open(balance)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
      await till.payOn(urls[0]!);
      await until('the order is in production', 20, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
      await expect(till.open(deposit)).rejects.toMatchObject({ code: 'ALREADY_PAID' });
      const other = await till.world.api.as(till.world.market.otherBuyer.personId);
      await expect(other.get(PAY, { input: { instalmentId: balance, key: newId() } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }, 60_000);

    test('that is declined leaves the order as it is, and the same page takes another card', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      expect((await till.payOn(url, '4000000000000002')).status).toBe('declined');
      expect(await till.state(orderId)).toBe('AWAITING_DEPOSIT');
      expect((await till.payOn(url)).status).toBe('paid');
      await until('the order is in production', 20, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
      expect((await till.entries(orderId)).filter(({ kind }) => kind === 'payment_succeeded')).toHaveLength(2);
    }, 60_000);

    test('paid while the worker is stopped reaches production once it runs again', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      await till.world.worker.end();
      await till.payOn(url);
      await until(
        'the webhook is stored',
        20,
        async () =>
          (
            await till.world.market.rows(
              `select from finance.stripe_event
                where type = 'payment_intent.succeeded'
                  and body::text like
                      '%' || (select id::text from finance.payment_attempt where order_id = $1) || '%'`,
              [orderId],
            )
          ).length === 1,
      );
      expect(await till.state(orderId)).toBe('AWAITING_DEPOSIT');
      await till.world.startWorker();
      await until('the order is in production', 30, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
    }, 90_000);

    test('is posted once, though every webhook comes twice, in another order, and under two ids', async () => {
      await till.sandbox('chaos', { duplicate: true, reorder: true, twoIds: true });
      const { orderId, deposit } = await till.placed();
      await till.payOn(await till.open(deposit));
      await until('the fee is known', 30, async () => (await till.entries(orderId)).length === 4);
      await till.world.settled();
      expect(await till.entries(orderId)).toHaveLength(4);
      await till.sandbox('chaos', { duplicate: false, reorder: false, twoIds: false });
    }, 60_000);

    test('whose webhooks were all lost is found by the sweep', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      // Of this payment only: what was sent for others may still be coming.
      const stored = async () =>
        (
          await till.world.market.rows(
            `select from finance.stripe_event e, finance.payment_attempt a
              where a.order_id = $1 and e.body::text like '%' || a.id || '%'`,
            [orderId],
          )
        ).length;
      const before = await stored();
      await till.sandbox('chaos', { dropEvents: true });
      await till.payOn(url);
      await sleep(2_000); // the charge settles a second later, and says so
      await till.sandbox('chaos', { dropEvents: false });
      expect([await stored(), await till.state(orderId)]).toEqual([before, 'AWAITING_DEPOSIT']);
      await till.world.market.rows(
        `update platform.schedule set due_at = clock_timestamp() where name = 'sweep Stripe'`,
      );
      await until('the fee is known', 30, async () => (await till.entries(orderId)).length === 4);
      expect(await till.state(orderId)).toBe('IN_PRODUCTION');
    }, 60_000);
  });
}
