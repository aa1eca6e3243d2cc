import { findBeingChecked } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { target, type Desk } from '../../support/desk.js';

export function beingChecked(desk: () => Desk): void {
  describe("what came in under an instalment's reference", () => {
    const checked = async (...ids: string[]) =>
      (await desk().market.uow.read(system, (reader) => findBeingChecked(reader, ids))).map(
        ({ minor, currency, day }) => [minor, currency, day],
      );

    test('is being checked until it is matched, and again when the match is taken back', async () => {
      const { market, matching, order, bring, decide, undo } = desk();
      const { deposit } = await order();
      const [line, parked] = await bring(
        { amount: '2000.00', reference: deposit.reference },
        { amount: '7.00', text: `late ${deposit.reference}` },
      );
      const both = [
        ['200000', 'USD', '2026-11-24'],
        ['700', 'USD', '2026-11-24'],
      ];
      expect(await checked(deposit.id)).toEqual(both);
      await matching.park(market.finance, { lineId: parked!, note: 'What is it?', key: newId() });
      expect(await checked(deposit.id)).toEqual(both);
      await decide(line!, [target(deposit.id)]);
      expect(await checked(deposit.id)).toEqual([both[1]]);
      await undo(line!);
      expect(await checked(deposit.id)).toEqual(both);
    });

    test("is told of its own instalment only: no other reference, no money that went out or is two buyers'", async () => {
      const { market, order, bring } = desk();
      const [one, other] = [await order(0), await order(1)];
      await market.rows('alter table trade.instalment disable trigger user');
      await market.rows('update trade.instalment set buyer_id = $2 where id = $1', [
        other.deposit.id,
        market.otherBuyer.organisationId,
      ]);
      await bring(
        { amount: '100.00', text: 'no reference' },
        { amount: '-5.00', reference: one.deposit.reference },
        { amount: '50.00', text: `${one.deposit.reference} and ${other.deposit.reference}` },
        { amount: '40.00', reference: other.deposit.reference },
      );
      expect(await checked(one.deposit.id)).toEqual([]);
      expect(await checked(other.deposit.id)).toEqual([['4000', 'USD', '2026-11-24']]);
    });

    test('that names deposit and balance is told once, and is found by an index', async () => {
      const { market, order, bring } = desk();
      const { deposit, balance } = await order();
      await bring({ amount: '2000.00', text: `${balance.reference} ${deposit.reference}` });
      expect([await checked(deposit.id), await checked(balance.id)]).toEqual([[['200000', 'USD', '2026-11-24']], []]);
      const plan = await market.uow.read(system, async (reader) => {
        await reader.sql('set local enable_seqscan = off'); // of three lines it would read all
        return reader.sql(
          `explain
           select from finance.statement_line l
            where l.creditor_references @> array['RF'] and l.amount_minor > 0 and not l.is_reversal`,
        );
      });
      expect(JSON.stringify(plan)).toContain('statement_line_by_reference');
    });
  });
}
