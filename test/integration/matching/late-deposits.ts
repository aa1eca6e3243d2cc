import { LateOrdersService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { target, type Desk } from '../../support/desk.js';
import { keptThoughLate } from '../../support/late-orders.js';
import { madeStatement } from '../../support/statement.js';

export function lateDeposits(desk: () => Desk): void {
  describe('an order whose deposit is late', () => {
    const late = () => keptThoughLate(desk().market);

    test('is kept while a waiting line names it, a match to it is proposed or a part of it is paid; then it is cancelled', async () => {
      const { market, matching, second, order, bring, decide, stateOf } = desk();
      const [none, named, paid, proposed] = [await order(0), await order(1), await order(2), await order(0)];
      const [short] = await bring({ amount: '2000.00', reference: named.deposit.reference });
      const [part, big] = await bring({ amount: '1000.00', name: 'A' }, { amount: '10000.01', name: 'A' });
      await decide(part!, [target(paid.balance.id)]);
      await decide(big!, [target(proposed.balance.id)], { excessToCredit: true });
      await matching.park(market.finance, { lineId: short!, note: 'Asked the buyer', key: newId() });
      expect(await late()).toEqual([
        [named.orderId, ['LINE_WAITS']],
        [paid.orderId, ['PART_PAID']],
        [proposed.orderId, ['MATCH_PROPOSED']],
      ]);
      expect([await stateOf(none.orderId), await stateOf(named.orderId)]).toEqual(['CANCELLED', 'AWAITING_DEPOSIT']);
      await bring({ amount: '-2000.00', reference: named.deposit.reference, reversal: true });
      expect(await late()).toEqual([
        [paid.orderId, ['PART_PAID']],
        [proposed.orderId, ['MATCH_PROPOSED']],
      ]);
      expect(await stateOf(named.orderId)).toBe('CANCELLED');
      await decide(big!, [target(proposed.balance.id)], { excessToCredit: true, by: second });
      expect((await late()).at(-1)).toEqual([proposed.orderId, ['PART_PAID']]);
    });

    test('is kept while a statement in quarantine names it, until the right one comes', async () => {
      const { market, imports, order, bring, stateOf } = desk();
      const { orderId, deposit } = await order();
      const wire = { amount: '2000.00', text: `Deposit ${deposit.reference.slice(4)}` };
      await imports.importFile(market.finance, madeStatement(1, '0.00', [wire], { offBy: 1 }));
      expect(await late()).toEqual([[orderId, ['STATEMENT_QUARANTINED']]]);
      await bring(wire);
      expect(await late()).toEqual([[orderId, ['LINE_WAITS']]]);
      expect(await stateOf(orderId)).toBe('AWAITING_DEPOSIT');
    });

    test('of another programme is told to nobody here', async () => {
      const { market, order, bring } = desk();
      const { orderId, deposit } = await order();
      await bring({ amount: '2000.00', reference: deposit.reference });
      expect(await late()).toEqual([[orderId, ['LINE_WAITS']]]);
      const operator = await market.stranger('operator');
      expect(await new LateOrdersService(market.uow, {} as never).kept(operator)).toEqual([]);
    });
  });
}
