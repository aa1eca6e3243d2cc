import { target, type Desk } from '../../support/desk.js';
import { refusalOf } from '../../support/refusals.js';

export function targets(desk: () => Desk): void {
  describe('a split', () => {
    test('gives each instalment its part: one decision, a row and a posting for each', async () => {
      const { market, order, bring, decide, undo, books, stateOf, given } = desk();
      const [one, other] = [await order(0), await order(1)];
      const [line] = await bring({ amount: '6000.00', name: 'A' });
      await decide(line!, [target(one.deposit.id), target(other.deposit.id)]);
      expect([await stateOf(one.orderId), await stateOf(other.orderId)]).toEqual(['IN_PRODUCTION', 'IN_PRODUCTION']);
      expect(await market.rows('select part, amount_minor::text from finance.match order by part')).toEqual([
        { part: 1, amount_minor: '300000' },
        { part: 2, amount_minor: '300000' },
      ]);
      expect(await books()).toMatchObject({ 'bank:usd': '600000', held: '-300000' });
      await undo(line!);
      expect([await stateOf(one.orderId), await stateOf(other.orderId), await given(one.deposit.id)]).toEqual([
        'AWAITING_DEPOSIT',
        'AWAITING_DEPOSIT',
        '0',
      ]);
      expect(await books()).toEqual({ 'bank:usd': '600000', 'suspense:receipts': '-600000' });
    });

    test('whose parts are not the line is refused and changes nothing', async () => {
      const { market, order, bring, decide } = desk();
      const [one, other] = [await order(0), await order(1)];
      const [line] = await bring({ amount: '5000.00', name: 'A' });
      expect(await refusalOf(decide(line!, [target(one.deposit.id), target(other.deposit.id)]))).toMatchObject({
        code: 'AMOUNT_DIFFERS',
        details: { line: '5000.00', parts: '6000.00', difference: '-1000.00' },
      });
      expect(await market.rows('select from finance.match')).toEqual([]);
    });
  });

  describe('other targets', () => {
    test('announced capital, and a charge above what a rule may book', async () => {
      const { market, second, bring, decide, undo, books } = desk();
      const [{ id }] = (await market.rows<{ id: string }>('select id from finance.expected_capital')) as [
        { id: string },
      ];
      const [money, fee] = await bring(
        { amount: '1000.00', name: 'The programme' },
        { amount: '-64.00', charge: true, text: 'CHG 1031' },
      );
      expect(await books()).toMatchObject({ 'suspense:receipts': '-100000', 'suspense:payments': '6400' });
      await decide(money!, [target(id, { type: 'capital' })]);
      expect(await decide(fee!, [target(null, { type: 'charge' })])).toEqual({ outcome: 'PROPOSED' });
      await decide(fee!, [target(null, { type: 'charge' })], { by: second });
      expect(await books()).toEqual({ 'bank:usd': '93600', bank_charges: '6400', capital: '-100000' });
      await undo(fee!);
      await undo(money!);
      expect(await books()).toEqual({
        'bank:usd': '93600',
        'suspense:receipts': '-100000',
        'suspense:payments': '6400',
      });
    });
  });

  describe('what the bank gives of its own', () => {
    test("a charge given back or interest is no order's and no capital: the bank costs that much less, and it can be taken back", async () => {
      const { bring, decide, undo, books, waiting } = desk();
      const [interest, charge] = await bring(
        { amount: '0.37', text: 'INTEREST NOV' },
        { amount: '35.00', charge: true, text: 'REFUND OF CHARGE' },
      );
      for (const line of [interest!, charge!]) await decide(line, [target(null, { type: 'bank_credit' })]);
      expect([await books(), await waiting()]).toEqual([{ 'bank:usd': '3537', bank_charges: '-3537' }, []]);
      await undo(interest!);
      expect([await books(), await waiting()]).toEqual([
        { 'bank:usd': '3537', bank_charges: '-3500', 'suspense:receipts': '-37' },
        ['37'],
      ]);
    });
  });
}
