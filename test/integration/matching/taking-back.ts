import { LinesService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { entryOf } from '../../support/accounts.js';
import { target, type Desk } from '../../support/desk.js';
import type { Member } from '../../support/market.js';
import { refusalOf } from '../../support/refusals.js';

export function takingBack(desk: () => Desk): void {
  describe('taking a match back', () => {
    test("a rule's too: the line waits for a person, no rule matches it again, and a person may", async () => {
      const { market, imports, order, bring, decide, undo, books, stateOf, given } = desk();
      const { orderId, deposit } = await order();
      const [line] = await bring({ amount: '2975.00', reference: deposit.reference });
      expect(await stateOf(orderId)).toBe('IN_PRODUCTION');
      await undo(line!);
      expect(await books()).toEqual({ 'bank:usd': '297500', 'suspense:receipts': '-297500' });
      expect([await stateOf(orderId), await given(deposit.id), await imports.rematch()]).toEqual([
        'AWAITING_DEPOSIT',
        '0',
        0,
      ]);
      expect(await market.rows('select undone_by, undo_reason from finance.match')).toEqual([
        { undone_by: market.finance.personId, undo_reason: 'It was another payment' },
      ]);
      expect(await market.rows(`select from platform.outbox where name = 'order.paymentTakenBack'`)).toHaveLength(1);
      await decide(line!, [target(deposit.id, { withFee: true })]);
      expect(await books()).toEqual({ 'bank:usd': '297500', bank_charges: '2500', held: '-300000' });
      await undo(line!);
      await decide(line!, [target(deposit.id)]);
      expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['AWAITING_DEPOSIT', '297500']);
    });

    test('is refused by name when the order has gone on because of it', async () => {
      const { market, order, bring, decide, undo, given } = desk();
      const { orderId, deposit, balance: rest } = await order();
      const [first, last] = await bring(
        { amount: '3000.00', reference: deposit.reference },
        { amount: '7000.00', reference: rest.reference },
      );
      await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
      expect(await refusalOf(undo(first!))).toMatchObject({
        code: 'MATCH_IN_USE',
        details: { state: 'READY_TO_SHIP', orderNumber: expect.stringMatching(/^O-/) },
      });
      await undo(last!);
      expect(await given(rest.id)).toBe('0');
      await decide(last!, [target(rest.id)]);
      await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
      expect(await refusalOf(undo(last!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'SHIPPED' } });
      expect(await given(rest.id)).toBe('700000');
    });

    test("is refused when the buyer's credit from it is spent", async () => {
      const { market, order, bring, decide, undo } = desk();
      const { deposit } = await order();
      const [line] = await bring({ amount: '3060.00', name: 'A' });
      await decide(line!, [target(deposit.id)], { excessToCredit: true });
      await market.rows(`select finance.post($1, 'by_hand', 'platform', 'spent', $2)`, [
        market.programmeId,
        JSON.stringify([entryOf(`buyer_credit:${market.buyer.organisationId}`, 6000), entryOf('capital', -6000)]),
      ]);
      expect(await refusalOf(undo(line!))).toMatchObject({
        code: 'MATCH_IN_USE',
        details: { account: `buyer_credit:${market.buyer.organisationId}:usd` },
      });
    });

    test('of what is matched to nothing is refused, and the database lets no receipt go whose match stands', async () => {
      const { market, order, bring, undo } = desk();
      const { deposit } = await order();
      const [waits] = await bring({ amount: '10.00', name: 'A' }, { amount: '3000.00', reference: deposit.reference });
      expect(await refusalOf(undo(waits!))).toMatchObject({ code: 'ILLEGAL_STEP' });
      await expect(market.rows('delete from finance.allocation')).rejects.toThrow('its match is not undone');
      await expect(market.rows('delete from finance.receipt')).rejects.toThrow('its match is not undone');
      await expect(market.rows('delete from trade.paid_instalment')).rejects.toThrow('is paid');
    });
  });

  describe('taking back above 10,000.00', () => {
    test('takes two people: one proposes, another confirms; alone nobody does, and of two at once one of them only proposes', async () => {
      const { market, matching, second, order, bring, decide, waiting, given } = desk();
      const orders = await Promise.all([order(0), order(1)]);
      const [line] = await bring({ amount: '14000.00', name: 'A' });
      const targets = orders.map(({ balance: rest }) => target(rest.id));
      await decide(line!, targets);
      await decide(line!, targets, { by: second });
      const by = (who: Member, reason = 'Another buyer') =>
        matching.unmatch(who, { lineId: line!, reason, key: newId() });
      const views = () => new LinesService(market.uow).page(market.finance, 'PROPOSED', 10, null);
      expect(await by(market.finance)).toEqual({ outcome: 'PROPOSED' });
      expect(
        (await views()).map(({ takeBackBy, takeBackReason, proposedBy, parts }) => [
          takeBackBy,
          takeBackReason,
          proposedBy,
          parts.length,
        ]),
      ).toEqual([[expect.stringContaining('finance'), 'Another buyer', null, 2]]);
      expect([await given(targets[0]!.id!), await refusalOf(by(market.finance))]).toMatchObject([
        '700000',
        { code: 'NEEDS_ANOTHER_PERSON' },
      ]);
      expect(await by(second, 'Yes')).toEqual({ outcome: 'TAKEN_BACK' });
      expect([await given(targets[0]!.id!), await waiting(), await views()]).toEqual(['0', ['1400000'], []]);
      await decide(line!, targets);
      await decide(line!, targets, { by: second });
      const both = await Promise.all([by(market.finance), by(second)]);
      expect(both.map(({ outcome }) => outcome).sort()).toEqual(['PROPOSED', 'TAKEN_BACK']);
      expect(await waiting()).toEqual(['1400000']);
    });
  });
}
