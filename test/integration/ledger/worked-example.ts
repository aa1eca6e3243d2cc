import * as ledger from '#finance/ledger';
import { bank } from '#finance/ledger';
import { newId, system } from '#platform/kernel';
import { toDecimal } from '#platform/money';
import { usd } from '../../support/releases.js';
import { BANK, FUND, type Books } from './books.js';

export function workedExample(given: () => Books): void {
  describe('the worked example, to the cent', () => {
    test.each([
      { advance: '1500.00', paidOut: '8000.00' },
      { advance: null, paidOut: '9500.00' },
    ])('with an advance of $advance, $paidOut are paid out and the margin is 307.70', async ({ advance, paidOut }) => {
      const { uow, owner, record, moves } = given();
      const [orderId, buyerId, cooperativeId] = [newId(), newId(), newId()];
      const accounts = {
        held: ledger.held(orderId, 'USD'),
        payable: ledger.coopPayable(cooperativeId, 'USD'),
        inTransit: ledger.coopInTransit(cooperativeId, 'USD'),
        bank: bank(BANK, 'USD'),
        stripe: ledger.pspStripe('USD'),
        stripeInTransit: ledger.pspStripeInTransit('USD'),
        suspense: ledger.suspenseReceipts('USD'),
        dueToFund: ledger.dueToFund('USD'),
        fundBank: ledger.fundBank(FUND, 'USD'),
        advance: ledger.fundAdvance(cooperativeId, 'USD'),
      };
      const nothing = Object.fromEntries(Object.keys(accounts).map((name) => [name, '0.00']));
      await moves(accounts, async (moved) => {
        const expectMoved = async (expected: Partial<Record<keyof typeof accounts, string>>) =>
          expect(await moved()).toEqual({ ...nothing, ...expected });
        const fund = advance ? { fundBank: '3500.00', advance } : {};
        if (advance)
          await record(
            ledger.donorContribution({ contribution: newId(), fundAccountId: FUND, amount: usd('5000.00') }),
          );
        await record(
          ledger.cardSucceeded({
            intent: `pi_${orderId}`,
            orderId,
            buyerId,
            received: usd('3000.00'),
            due: usd('3000.00'),
          }),
        );
        await record(ledger.feeKnown({ transaction: `txn_${orderId}`, orderId, fee: usd('132.30') }));
        if (advance)
          await record(
            ledger.advancePaid({ advance: newId(), cooperativeId, orderId, fundAccountId: FUND, amount: usd(advance) }),
          );
        await expectMoved({ held: '3000.00', stripe: '2867.70', ...fund });
        await record(ledger.stripePayoutCreated({ payout: `po_${orderId}`, amount: usd('2867.70') }));
        await expectMoved({ held: '3000.00', stripeInTransit: '2867.70', ...fund });
        await record(ledger.stripePayoutLanded({ line: newId(), bankAccountId: BANK, amount: usd('2867.70') }));
        await expectMoved({ held: '3000.00', bank: '2867.70', ...fund });
        await record(ledger.wireArrived({ line: newId(), bankAccountId: BANK, amount: usd('6975.00') }));
        await expectMoved({ held: '3000.00', bank: '9842.70', suspense: '6975.00', ...fund });
        await record(
          ledger.matchedShortWithinTolerance({
            match: newId(),
            orderId,
            received: usd('6975.00'),
            open: usd('7000.00'),
          }),
        );
        await expectMoved({ held: '10000.00', bank: '9842.70', ...fund });
        await record(
          ledger.released({ release: newId(), orderId, cooperativeId, amount: usd('10000.00'), commissionBp: 500 }),
        );
        await expectMoved({ payable: '9500.00', bank: '9842.70', ...fund });
        if (advance) {
          await record(ledger.advanceRepaid({ repayment: newId(), cooperativeId, orderId, amount: usd(advance) }));
          await expectMoved({ payable: '8000.00', bank: '9842.70', fundBank: '3500.00', dueToFund: '1500.00' });
        }
        const due: { fundBank?: string; dueToFund?: string } = advance
          ? { fundBank: '3500.00', dueToFund: advance }
          : {};
        await record(ledger.batchApproved({ batch: newId(), payouts: [{ cooperativeId, amount: usd(paidOut) }] }));
        await expectMoved({ inTransit: paidOut, bank: '9842.70', ...due });
        await record(ledger.payoutSettled({ line: newId(), bankAccountId: BANK, cooperativeId, amount: usd(paidOut) }));
        await record(
          ledger.bankCharge({
            line: newId(),
            bankAccountId: BANK,
            amount: usd('35.00'),
            orders: [{ orderId, weight: 1 }],
          }),
        );
        await expectMoved({ bank: advance ? '1807.70' : '307.70', ...due });
        if (advance)
          await record(
            ledger.interfundBooked({ line: newId(), bankAccountId: BANK, fundAccountId: FUND, amount: usd(advance) }),
          );
        await expectMoved({ bank: '307.70', ...(advance && { fundBank: '5000.00' }) });
      });
      expect(toDecimal(await uow.read(system, (reader) => ledger.marginOf(reader, orderId, 'USD')))).toBe('307.70');
      const story = await uow.read(system, (reader) => ledger.entriesOfOrder(reader, orderId));
      expect(
        story
          .filter((entry) => entry.account.kind === 'expense' || entry.account.kind === 'income')
          .map((entry) => [entry.account.name, toDecimal(entry.amount)]),
      ).toEqual([
        ['psp_fees:usd', '132.30'],
        ['bank_charges:usd', '25.00'],
        ['commission:usd', '-500.00'],
        ['bank_charges:usd', '35.00'],
      ]);
      const books = await owner.query(
        `select a.book, sum(b.posted) as total
           from finance.balance b
           join finance.account a on a.id = b.account_id
          group by 1 order by 1`,
      );
      expect(books.rows.every((row) => row.total === '0')).toBe(true);
    });
  });
}
