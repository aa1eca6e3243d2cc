import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/world.js';
import type { Till } from './till.js';

export function unpaidOrders(given: () => Till): void {
  let till: Till;
  beforeAll(() => {
    till = given();
  });

  describe('a deposit that does not come', () => {
    test('cancels the order on the eighth day, frees its capacity and closes the payment page', async () => {
      const committed = async () =>
        (await till.world.market.rows<{ sum: string }>('select sum(committed)::text as sum from trade.capacity'))[0]!
          .sum;
      const before = await committed();
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      await till.world.market.rows(`update platform.clock set ahead = '7 days'`);
      const look = () =>
        till.world.market.rows(
          `update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`,
        );
      await look();
      await sleep(3_000);
      expect(await till.state(orderId)).toBe('AWAITING_DEPOSIT');
      await till.world.market.rows(`update platform.clock set ahead = '8 days'`);
      await look();
      await until('the order is cancelled', 20, async () => (await till.state(orderId)) === 'CANCELLED');
      expect(await committed()).toBe(before);
      await expect(till.open(deposit)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
      await until(
        'the closed page is known',
        20,
        async () =>
          (
            await till.world.market.rows(
              `select from finance.payment_attempt where order_id = $1 and state = 'EXPIRED'`,
              [orderId],
            )
          ).length === 1,
      );
      expect((await till.payOn(url)).status).not.toBe('paid');
      await till.world.settled();
      await till.world.market.rows(`update platform.clock set ahead = '0'`);
    }, 90_000);
  });

  describe('an order whose balance came before its deposit', () => {
    test('is not cancelled: money has come for it', async () => {
      const { orderId } = await till.placed();
      const [balance] = await till.world.market.rows<{ reference: string }>(
        'select reference from trade.instalment where order_id = $1 and position = 2',
        [orderId],
      );
      await till.world.bank('wires', {
        payer: 'Elbe Gewuerzhandel GmbH',
        amount: '7000.00',
        reference: balance!.reference,
      });
      await till.world.bank('close-day');
      await till.finance.post('/statements', (await till.world.statements()).at(-1)!, 'application/xml');
      const { orderId: without } = await till.placed();
      await till.world.market.rows(`update platform.clock set ahead = '20 days'`);
      await till.world.market.rows(
        `update platform.schedule set due_at = clock_timestamp() where name = 'cancel unpaid orders'`,
      );
      await until('the one without money is cancelled', 20, async () => (await till.state(without)) === 'CANCELLED');
      await till.world.market.rows(`update platform.clock set ahead = '0'`);
      expect([await till.state(orderId), (await till.ledger(`held:${orderId}`))[`held:${orderId}`]]).toEqual([
        'AWAITING_DEPOSIT',
        '7000.00',
      ]);
    }, 60_000);
  });
}
