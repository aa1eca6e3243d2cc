import { outcomes } from '../../support/market.js';
import type { PayoutDesk } from '../../support/payout-desk.js';
import { refusal } from '../../support/refusals.js';

export function drafting(given: () => PayoutDesk): void {
  describe('a draft', () => {
    test('takes all that is due, one payout per cooperative, and moves no money', async () => {
      const { market, releases, draft, owed, payouts } = given();
      for (const i of [0, 1, 0]) await releases.due(i);
      const { batchId } = await draft();
      expect(
        (await payouts(batchId)).map(({ cooperative_id, amount_minor, state }) => [
          cooperative_id,
          amount_minor,
          state,
        ]),
      ).toEqual([
        [market.managers[0]!.organisationId, '1900000', 'DRAFT'],
        [market.managers[1]!.organisationId, '950000', 'DRAFT'],
      ]);
      expect(await owed(0)).toEqual({ payable: '19000.00', inTransit: '0.00' });
      expect(await market.rows('select number, total_minor from finance.payout_batch')).toEqual([
        { number: expect.stringMatching(/^PB-\d{4}-00001$/), total_minor: '2850000' },
      ]);
      expect(await refusal(draft())).toMatchObject({ code: 'NOTHING_DUE', details: { field: 'settlementIds' } });
    });

    test('of eight makers at once has each settlement in one batch only', async () => {
      const { market, releases, draft } = given();
      const ids = [];
      for (const i of [0, 1, 2, 0, 1]) ids.push(await releases.due(i));
      const chosen = [
        null,
        ids.slice(0, 2),
        ids.slice(1, 4),
        ids.slice(3),
        null,
        [ids[0]!],
        [ids[4]!],
        [...ids].reverse(),
      ];
      const results = outcomes(
        await Promise.allSettled(chosen.map((some, i) => draft(some, i % 2 ? market.finance : market.otherFinance))),
      );
      expect(results).toContain('done');
      const lines = await market.rows<{ settlement_id: string }>('select settlement_id from finance.payout_line');
      expect(new Set(lines.map((line) => line.settlement_id)).size).toBe(lines.length);
      const [sums] = await market.rows<{ payouts: string; batches: string; settlements: string }>(
        `select (select sum(amount_minor) from finance.payout)::text as payouts,
                (select sum(total_minor) from finance.payout_batch)::text as batches,
                (select sum(amount_minor) from finance.settlement where state = 'BATCHED')::text as settlements`,
      );
      expect([sums!.payouts, sums!.batches]).toEqual([sums!.settlements, sums!.settlements]);
    });

    test('with one that is not due any more is refused whole', async () => {
      const { releases, draft, settlementStates } = given();
      const [one, two] = [await releases.due(0), await releases.due(1)];
      await draft([one]);
      expect(await refusal(draft([one, two]))).toMatchObject({ code: 'NOTHING_DUE' });
      expect(await settlementStates()).toEqual(['BATCHED', 'DUE']);
    });

    test('for a cooperative without bank details is refused by its name; the others can be chosen', async () => {
      const { market, releases, draft } = given();
      const [, two] = [await releases.due(0), await releases.due(1)];
      await market.rows('delete from finance.payout_account where cooperative_id = $1', [
        market.managers[0]!.organisationId,
      ]);
      expect(await refusal(draft())).toMatchObject({
        code: 'PAYOUT_ACCOUNT_MISSING',
        details: { cooperatives: ['Phnom Tbeng Growers'] },
      });
      await draft([two]);
    });

    test('that is cancelled makes its settlements due again', async () => {
      const { market, releases, draft, approve, cancel, owed, batchState, settlementStates } = given();
      await releases.due(0);
      const { batchId } = await draft();
      await cancel(batchId, market.otherFinance);
      expect([await batchState(batchId), await settlementStates(), await owed(0)]).toEqual([
        'CANCELLED',
        ['DUE'],
        { payable: '9500.00', inTransit: '0.00' },
      ]);
      expect(await refusal(approve(batchId))).toMatchObject({ code: 'ILLEGAL_STEP', details: { state: 'CANCELLED' } });
      await draft();
    });
  });
}
