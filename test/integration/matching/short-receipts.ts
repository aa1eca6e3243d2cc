import { target, type Desk } from '../../support/desk.js';

export function shortReceipts(desk: () => Desk): void {
  describe('a receipt that is short', () => {
    test('is matched by itself once per instalment; the second one waits, and a second charge takes two people', async () => {
      const { market, imports, second, order, bring, decide, undo, books, stateOf, given } = desk();
      const { orderId, deposit } = await order();
      const [part] = await bring({ amount: '1000.00', name: 'A' });
      await decide(part!, [target(deposit.id)]);
      const [first] = await bring({ amount: '1980.00', reference: deposit.reference });
      expect([await stateOf(orderId), (await books()).bank_charges]).toEqual(['IN_PRODUCTION', '2000']);
      await undo(part!);
      const [other] = await bring({ amount: '990.00', reference: deposit.reference });
      expect([await given(deposit.id), await imports.rematch(), (await books()).bank_charges]).toEqual([
        '200000',
        0,
        '2000',
      ]);
      expect(await decide(other!, [target(deposit.id, { withFee: true })])).toEqual({ outcome: 'PROPOSED' });
      expect(await decide(other!, [target(deposit.id, { withFee: true })], { by: second })).toEqual({
        outcome: 'MATCHED',
      });
      expect([await stateOf(orderId), (await books()).bank_charges]).toEqual(['IN_PRODUCTION', '3000']);
      await undo(other!);
      await undo(first!);
      expect([await given(deposit.id), (await books()).bank_charges]).toEqual(['0', undefined]);
      const [again] = await bring({ amount: '2980.00', reference: deposit.reference });
      expect([
        await stateOf(orderId),
        (await books()).bank_charges,
        (await market.rows('select rule from finance.match where line_id = $1', [again]))[0],
      ]).toEqual(['IN_PRODUCTION', '2000', { rule: 'REFERENCE_SHORT' }]);
    });

    test('by a cent that pays 30.01, or most of a small instalment, waits for a person', async () => {
      const { order, bring, decide, books, given } = desk();
      const { deposit } = await order();
      const [most] = await bring({ amount: '2969.99', name: 'A' });
      await decide(most!, [target(deposit.id)]);
      await bring({ amount: '0.01', reference: deposit.reference });
      expect([await given(deposit.id), (await books()).bank_charges, (await books())['suspense:receipts']]).toEqual([
        '296999',
        undefined,
        '-1',
      ]);
    });
  });
}
