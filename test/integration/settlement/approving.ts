import * as ledger from '#finance/ledger';
import { ImportsService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { outcomes } from '../../support/market.js';
import type { PayoutDesk } from '../../support/payout-desk.js';
import { refusal } from '../../support/refusals.js';
import { usd } from '../../support/releases.js';
import { madeStatement } from '../../support/statement.js';

export function approving(given: () => PayoutDesk): void {
  describe('an approval', () => {
    test('puts the payouts in transit and announces the batch; a second one, also with its own key, changes nothing', async () => {
      const { market, releases, batches, draft, approve, owed } = given();
      await releases.due(0);
      const { batchId } = await draft();
      const key = newId();
      const both = await Promise.all([1, 2].map(() => batches.approve(market.otherFinance, { batchId, key })));
      expect(both).toEqual([{ batchId }, { batchId }]);
      expect(await owed(0)).toEqual({ payable: '0.00', inTransit: '9500.00' });
      expect(await refusal(approve(batchId))).toMatchObject({ code: 'ILLEGAL_STEP', details: { state: 'APPROVED' } });
      expect(await market.rows(`select from platform.outbox where name = 'batch.approved'`)).toHaveLength(1);
      expect(await market.rows('select beneficiary from finance.payout')).toEqual([
        {
          beneficiary: {
            name: 'Phnom Tbeng Growers',
            account: '000123456',
            bic: 'TLSBKHPP',
            town: 'Kampot',
            country: 'KH',
          },
        },
      ]);
    });

    test("is never the drafter's, also when both try at once, and the table itself refuses it", async () => {
      const { market, releases, draft, approve } = given();
      for (const _ of Array.from({ length: 4 })) {
        await releases.due(0);
        const { batchId } = await draft();
        const settled = await Promise.allSettled([
          approve(batchId, market.finance),
          approve(batchId, market.otherFinance),
          approve(batchId, market.finance),
        ]);
        expect(outcomes(settled)[1]).toBe('done');
        expect(outcomes(settled).filter((each) => each === 'done')).toHaveLength(1);
        expect(
          outcomes(settled)
            .filter((each) => each !== 'done')
            .every((each) => each === 'NEEDS_ANOTHER_PERSON' || each === 'ILLEGAL_STEP'),
        ).toBe(true);
      }
      await releases.due(1);
      const { batchId } = await draft();
      expect(await refusal(approve(batchId, market.finance))).toMatchObject({
        code: 'NEEDS_ANOTHER_PERSON',
        details: { field: 'batchId', message: expect.stringContaining('Another person of finance approves it') },
      });
      await expect(
        market.rows(
          `update finance.payout_batch
              set state = 'APPROVED', approved_by = drafted_by, approved_at = now(),
                  bank_account_id = (select id from finance.bank_account)
            where id = $1`,
          [batchId],
        ),
      ).rejects.toThrow('four_eyes');
    });

    test('of two approvers at once one is done, and one posting', async () => {
      const { market, releases, draft, approve, owed } = given();
      await releases.due(0);
      const { batchId } = await draft();
      const third = { ...market.otherFinance, personId: market.operator.personId };
      const settled = await Promise.allSettled(
        [market.otherFinance, third, market.otherFinance, third].map((actor) => approve(batchId, actor)),
      );
      expect(outcomes(settled).sort()).toEqual(['ILLEGAL_STEP', 'ILLEGAL_STEP', 'ILLEGAL_STEP', 'done']);
      expect(await owed(0)).toEqual({ payable: '0.00', inTransit: '9500.00' });
      expect(await market.rows(`select from finance.ledger_transaction where kind = 'batch_approved'`)).toHaveLength(1);
    });

    test('and a cancelling at once: one wins, and the money is where the winner says', async () => {
      const { market, releases, draft, approve, cancel, payouts, batchState } = given();
      for (let round = 0; round < 5; round++) {
        const settlement = await releases.due(round % 3);
        const { batchId } = await draft([settlement]);
        const settled = outcomes(
          await Promise.allSettled(
            round % 2 ? [cancel(batchId), approve(batchId)] : [approve(batchId), cancel(batchId)],
          ),
        );
        expect(settled.filter((each) => each === 'done')).toHaveLength(1);
        const [payout] = await payouts(batchId);
        const [{ state }] = (await market.rows<{ state: string }>(
          'select state from finance.settlement where id = $1',
          [settlement],
        )) as [{ state: string }];
        expect([
          ['APPROVED', 'IN_TRANSIT', 'BATCHED'],
          ['CANCELLED', 'CANCELLED', 'DUE'],
        ]).toContainEqual([await batchState(batchId), payout!.state, state]);
      }
    });

    test('above what the bank has less what is under way is refused with both amounts', async () => {
      const { releases, draft, approve, owed } = given();
      const [one, two] = [await releases.due(0), await releases.due(1)];
      await releases.write((tx) =>
        ledger.post(
          tx,
          given().market.programmeId,
          ledger.bankCharge({ line: newId(), bankAccountId: given().market.bankAccountId, amount: usd('1500.00') }),
        ),
      );
      const [first, second] = [await draft([one]), await draft([two])];
      await approve(first.batchId);
      expect(await refusal(approve(second.batchId))).toMatchObject({
        code: 'NOT_ENOUGH_AT_BANK',
        details: { total: '9500.00', available: '9000.00', currency: 'USD', field: 'batchId' },
      });
      expect(await owed(1)).toEqual({ payable: '9500.00', inTransit: '0.00' });
      await releases.fund('500.00');
      await approve(second.batchId);
    });

    test('counts only what is at the banks of its own programme and on its way from there', async () => {
      const { market, releases, draft, approve } = given();
      await releases.due(0);
      await releases.write((tx) =>
        ledger.post(
          tx,
          given().market.programmeId,
          ledger.bankCharge({ line: newId(), bankAccountId: given().market.bankAccountId, amount: usd('1500.00') }),
        ),
      );
      const stranger = await market.stranger('finance');
      const theirs = madeStatement(1, '0.00', [{ amount: '50000.00', name: 'Their buyer' }], {
        account: await market.openAccountOf(stranger),
      });
      expect(await new ImportsService(market.uow).importFile(stranger, theirs)).toMatchObject([
        { outcome: 'IMPORTED' },
      ]);
      const { batchId } = await draft();
      expect(await refusal(approve(batchId))).toMatchObject({
        code: 'NOT_ENOUGH_AT_BANK',
        details: { total: '9500.00', available: '8500.00' },
      });
      const cooperativeId = await market.cooperativeOf(stranger);
      await releases.write((tx) =>
        ledger.post(
          tx,
          stranger.programmeId!,
          ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd('5000.00') }] }),
        ),
      );
      await releases.fund('1000.00');
      await approve(batchId);
    });

    test("of two batches at once that the bank can't pay together is given to one", async () => {
      const { releases, draft, approve } = given();
      const ids = [await releases.due(0), await releases.due(1), await releases.due(2)];
      await releases.write((tx) =>
        ledger.post(
          tx,
          given().market.programmeId,
          ledger.bankCharge({ line: newId(), bankAccountId: given().market.bankAccountId, amount: usd('12000.00') }),
        ),
      );
      const drafted = [];
      for (const id of ids) drafted.push(await draft([id]));
      const settled = outcomes(await Promise.allSettled(drafted.map(({ batchId }) => approve(batchId))));
      expect(settled.sort()).toEqual(['NOT_ENOUGH_AT_BANK', 'NOT_ENOUGH_AT_BANK', 'done']); // 18,000.00 are there
    });

    test('to bank details that changed within 72 hours is refused, and given when they have rested', async () => {
      const { market, releases, draft, approve } = given();
      await releases.due(0);
      const { batchId } = await draft();
      await market.rows(`update finance.payout_account set number = '999999999' where cooperative_id = $1`, [
        market.managers[0]!.organisationId,
      ]);
      expect(await refusal(approve(batchId))).toMatchObject({
        code: 'PAYOUT_ACCOUNT_TOO_NEW',
        details: { cooperative: 'Phnom Tbeng Growers', field: 'batchId' },
      });
      await market.rows(`update platform.clock set ahead = '72 hours'`);
      await approve(batchId);
      expect(
        (await market.rows<{ beneficiary: { account: string } }>('select beneficiary from finance.payout'))[0]!
          .beneficiary.account,
      ).toBe('999999999');
    });

    test('is refused when the cooperative is owed less than its payout, and when a bank would turn the file down', async () => {
      const { market, releases, draft, approve, owed } = given();
      await releases.due(0);
      const { batchId } = await draft();
      const payable = ledger.coopPayable(market.managers[0]!.organisationId, 'USD');
      const taken = ledger.checked({
        kind: 'by_hand',
        source: 'platform',
        reference: newId(),
        entries: [ledger.debit(payable, usd('0.01')), ledger.credit(ledger.capital('USD'), usd('0.01'))],
      });
      const { id } = await releases.write((tx) => ledger.post(tx, market.programmeId, taken));
      expect(await refusal(approve(batchId))).toMatchObject({
        code: 'BALANCE_TOO_LOW',
        details: { account: payable.name, balance: '9499.99', amount: '9500.00' },
      });
      await releases.write((tx) => ledger.reverse(tx, id, 'a test'));
      await market.rows(`update finance.bank_account set owner = 'ក្រុមហ៊ុន'`);
      expect(await refusal(approve(batchId))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'debtor.name' } });
      expect(await owed(0)).toEqual({ payable: '9500.00', inTransit: '0.00' });
    });

    test('is not for finance of another programme', async () => {
      const { market, releases, draft, approve, cancel } = given();
      await releases.due(0);
      const { batchId } = await draft();
      const stranger = await market.stranger('finance');
      for (const work of [approve(batchId, stranger), cancel(batchId, stranger)])
        expect((await refusal(work)).code).toBe('NOT_FOUND');
      expect((await refusal(draft(null, stranger))).code).toBe('NOTHING_DUE');
    });
  });
}
