import { target, type Desk } from '../../support/desk.js';
import { outcomes } from '../../support/market.js';
import { refusalOf } from '../../support/refusals.js';

export function twoPeople(desk: () => Desk): void {
  describe('two people', () => {
    test('match one line at once, each to another order: one wins, the other is told by whom', async () => {
      const { second, order, bring, decide, books, given } = desk();
      const [one, other] = [await order(0), await order(1)];
      const lines = await bring(...Array.from({ length: 6 }, () => ({ amount: '500.00', name: 'A' })));
      for (const line of lines) {
        const both = await Promise.allSettled([
          decide(line, [target(one.deposit.id)]),
          decide(line, [target(other.deposit.id)], { by: second }),
        ]);
        expect(outcomes(both).sort()).toEqual(['ALREADY_MATCHED', 'done']);
        const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
        expect((lost.reason as { details: object }).details).toMatchObject({
          target: 'instalment',
          orderNumber: expect.stringMatching(/^O-/),
          by: expect.any(String),
        });
      }
      expect(Number(await given(one.deposit.id)) + Number(await given(other.deposit.id))).toBe(300000);
      expect(await books()).toMatchObject({ 'bank:usd': '300000' });
      expect((await books())['suspense:receipts']).toBeUndefined();
    });

    test('match and rematch and take back at once: every cent is in one place', async () => {
      const { imports, second, order, bring, decide, undo, books, given } = desk();
      const { deposit } = await order();
      const [line] = await bring({ amount: '3000.00', name: 'A' });
      for (let round = 0; round < 4; round++) {
        const settled = await Promise.allSettled([
          decide(line!, [target(deposit.id)]),
          undo(line!),
          decide(line!, [target(deposit.id)], { by: second }),
          imports.rematch().then(() => undefined),
        ]);
        expect(outcomes(settled).every((each) => ['done', 'ALREADY_MATCHED', 'ILLEGAL_STEP'].includes(each))).toBe(
          true,
        );
        const { held = '0', 'suspense:receipts': suspense = '0' } = await books();
        expect([Number(held) + Number(suspense), String(-Number(held))]).toEqual([-300000, await given(deposit.id)]);
      }
    });

    test('above 10,000.00 the second one confirms what the first has said; alone nobody does', async () => {
      const { market, second, order, bring, decide } = desk();
      const orders = await Promise.all([order(0), order(1), order(2)]);
      const [line] = await bring({ amount: '21000.00', name: 'A' });
      for (const { deposit } of orders) await bring({ amount: '3000.00', reference: deposit.reference });
      const targets = orders.map(({ balance: rest }) => target(rest.id));
      expect(await decide(line!, targets)).toEqual({ outcome: 'PROPOSED' });
      expect(await refusalOf(decide(line!, targets))).toMatchObject({
        code: 'NEEDS_ANOTHER_PERSON',
        details: { proposedBy: expect.any(String) },
      });
      expect(await decide(line!, [...targets].reverse(), { by: second })).toEqual({ outcome: 'PROPOSED' });
      expect(await market.rows('select from finance.match where rule_version is not null and part > 1')).toEqual([]);
      expect(await decide(line!, [...targets].reverse())).toEqual({ outcome: 'MATCHED' });
      expect(
        await market.rows(
          'select count(*)::int as n, min(decided_by::text) as by from finance.match where line_id = $1',
          [line],
        ),
      ).toEqual([{ n: 3, by: market.finance.personId }]);
      expect(await market.rows('select from finance.proposed_match where settled_at is null')).toEqual([]);
    });
  });
}
