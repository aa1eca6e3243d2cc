import { CancelOrdersService, findCredits } from '#finance/payments';
import { newId, system } from '#platform/kernel';
import { target, type Desk } from '../../support/desk.js';
import { outcomes, type Member } from '../../support/market.js';
import { refusalOf } from '../../support/refusals.js';

export function cancelling(desk: () => Desk): void {
  describe('an order that a part keeps alive', () => {
    const cancel = (orderId: string, by: Member = desk().market.operator, key = newId()) =>
      new CancelOrdersService(desk().market.uow).cancel(by, { orderId, key });
    const capacity = async () =>
      (await desk().market.rows<{ sum: string }>('select sum(committed)::text as sum from trade.capacity'))[0]!.sum;
    const credits = async (orderId: string) =>
      (await desk().market.uow.read(system, (reader) => findCredits(reader, [orderId])))[0]?.creditMinor;

    test("is cancelled by the operator: the cent is the buyer's credit, the capacity is free, both are told, and what comes later is credit too", async () => {
      const { market, order, bring, decide, undo, books, waiting, stateOf } = desk();
      const before = await capacity();
      const { orderId, deposit, balance: rest } = await order();
      const [cent, waits] = await bring(
        { amount: '0.01', reference: deposit.reference },
        { amount: '20.00', reference: rest.reference },
      );
      await decide(cent!, [target(deposit.id)]);
      const key = newId();
      await cancel(orderId, market.operator, key);
      await cancel(orderId, market.operator, key);
      expect([await stateOf(orderId), await capacity(), await books(), await credits(orderId)]).toEqual([
        'CANCELLED',
        before,
        { 'bank:usd': '2001', buyer_credit: '-1', 'suspense:receipts': '-2000' },
        '1',
      ]);
      expect(await market.rows(`select from platform.outbox where name = 'order.cancelled'`)).toHaveLength(1);
      await decide(waits!, [target(rest.id)], { excessToCredit: true });
      expect([await books(), await credits(orderId), await waiting()]).toEqual([
        { 'bank:usd': '2001', buyer_credit: '-2001' },
        '2001',
        [],
      ]);
      for (const line of [cent!, waits!]) await undo(line);
      expect([await books(), await stateOf(orderId)]).toEqual([
        { 'bank:usd': '2001', 'suspense:receipts': '-2001' },
        'CANCELLED',
      ]);
    });

    test('is not, once production has begun or an instalment is paid in full, nor by anybody else; of two at once one cancels', async () => {
      const { market, order, bring } = desk();
      const [made, paid, other] = [await order(0), await order(1), await order(2)];
      await bring(
        { amount: '3000.00', reference: made.deposit.reference },
        { amount: '7000.00', reference: paid.balance.reference },
      );
      expect(await refusalOf(cancel(made.orderId))).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'IN_PRODUCTION' },
      });
      expect(await refusalOf(cancel(paid.orderId))).toMatchObject({
        code: 'ALREADY_PAID',
        details: { paid: ['BALANCE'] },
      });
      for (const by of [market.finance, market.buyer, market.managers[2]!])
        expect(await refusalOf(cancel(other.orderId, by))).toMatchObject({ code: 'FORBIDDEN' });
      for (const by of [await market.stranger('operator'), market.otherBuyer])
        expect(await refusalOf(cancel(other.orderId, by))).toMatchObject({ code: 'NOT_FOUND' });
      expect(outcomes(await Promise.allSettled([cancel(other.orderId), cancel(other.orderId)])).sort()).toEqual([
        'ILLEGAL_STEP',
        'done',
      ]);
    });

    test('or gets its deposit at the same moment: it is made or cancelled, and every cent is in one place', async () => {
      const { order, bring, decide, books, stateOf } = desk();
      const { orderId, deposit } = await order();
      const [line] = await bring({ amount: '3000.00', name: 'A' });
      outcomes(
        await Promise.allSettled([cancel(orderId), decide(line!, [target(deposit.id)], { excessToCredit: true })]),
      );
      const made = (await stateOf(orderId)) === 'IN_PRODUCTION';
      expect(await books()).toEqual(
        made ? { 'bank:usd': '300000', held: '-300000' } : { 'bank:usd': '300000', buyer_credit: '-300000' },
      );
    });
  });
}
