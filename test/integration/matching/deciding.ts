import { target, type Desk } from '../../support/desk.js';
import { refusalOf } from '../../support/refusals.js';

export function deciding(desk: () => Desk): void {
  describe('a line without a reference', () => {
    test('is matched by a person: held for the order, the deposit paid, the order in production, and nothing is left in suspense', async () => {
      const { market, order, bring, decide, books, stateOf, given } = desk();
      const { orderId, deposit } = await order();
      const [line] = await bring({ amount: '3000.00', name: 'Somebody' });
      expect(await books()).toEqual({ 'bank:usd': '300000', 'suspense:receipts': '-300000' });
      expect(await decide(line!, [target(deposit.id)])).toEqual({ outcome: 'MATCHED' });
      expect(await books()).toEqual({ 'bank:usd': '300000', held: '-300000' });
      expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
      expect(
        await market.rows(
          'select rule, rule_version, score::text, decided_by, amount_minor::text, part from finance.match',
        ),
      ).toEqual([
        {
          rule: 'MANUAL',
          rule_version: '4',
          score: '0.000',
          decided_by: market.finance.personId,
          amount_minor: '300000',
          part: 1,
        },
      ]);
    });

    test('that is short is a part payment, a fee where the tolerance allows it, and an excess is credit where that is said', async () => {
      const { order, bring, decide, books, stateOf, given } = desk();
      const [first, other] = [await order(0), await order(1)];
      const [part, rest, over] = await bring(
        { amount: '1000.00', name: 'A' },
        { amount: '1975.00', name: 'A' },
        { amount: '3060.00', name: 'A' },
      );
      await decide(part!, [target(first.deposit.id)]);
      expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['AWAITING_DEPOSIT', '100000']);
      await decide(rest!, [target(first.deposit.id, { withFee: true })]);
      expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
      expect(await refusalOf(decide(over!, [target(other.deposit.id)]))).toMatchObject({
        code: 'AMOUNT_DIFFERS',
        details: { difference: '60.00' },
      });
      await decide(over!, [target(other.deposit.id)], { excessToCredit: true });
      const after = await books();
      expect(after).toMatchObject({ 'bank:usd': '603500', bank_charges: '2500', buyer_credit: '-6000' });
      expect(after['suspense:receipts']).toBeUndefined();
    });

    test("that names a rule's suggestion keeps the rule and its score", async () => {
      const { market, order, bring, decide } = desk();
      const { deposit } = await order();
      const [line] = await bring({ amount: '2000.00', reference: deposit.reference });
      await decide(line!, [target(deposit.id)]);
      expect(await market.rows('select rule, score::text from finance.match')).toEqual([
        { rule: 'REFERENCE_OTHER_AMOUNT', score: '1.000' },
      ]);
    });
  });
}
