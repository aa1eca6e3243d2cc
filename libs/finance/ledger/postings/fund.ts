import type { Money } from '#platform/money';
import {
  coopPayable,
  dueToFund,
  fundAdvance,
  fundBank,
  fundDueFromPlatform,
  fundEquity,
  fundWriteoff,
} from '../accounts.js';
import { credit, debit, platform, positive, posting, wentOut, type BankSide, type Posting } from './posting.js';

// The donors' fund and its advances. Each posting balances in the fund's book and in the platform's.

/** Which of the fund's bank accounts the money is on. */
interface AtFundsBank {
  fundAccountId: string;
}

interface Advance {
  cooperativeId: string;
  orderId: string;
  amount: Money;
}

/** A donor's money has come to the fund's bank. */
export const donorContribution = ({
  contribution,
  fundAccountId,
  amount,
}: AtFundsBank & { contribution: string; amount: Money }): Posting =>
  posting('donor_contribution', platform(contribution), [
    debit(fundBank(fundAccountId, amount.currency), positive(amount, 'a contribution')),
    credit(fundEquity(amount.currency), amount),
  ]);

/** An advance was approved and paid by the fund. */
export const advancePaid = ({
  advance,
  fundAccountId,
  cooperativeId,
  orderId,
  amount,
}: Advance & AtFundsBank & { advance: string }): Posting =>
  posting('advance_paid', platform(advance), [
    debit(fundAdvance(cooperativeId, amount.currency), positive(amount, 'an advance'), orderId),
    credit(fundBank(fundAccountId, amount.currency), amount, orderId),
  ]);

/** At the settlement the advance is repaid first: from what the cooperative is owed to what the fund is owed. */
export const advanceRepaid = ({
  repayment,
  cooperativeId,
  orderId,
  amount,
}: Advance & { repayment: string }): Posting =>
  posting('advance_repaid', platform(repayment), [
    debit(coopPayable(cooperativeId, amount.currency), positive(amount, 'a repayment'), orderId),
    credit(dueToFund(amount.currency), amount, orderId),
    debit(fundDueFromPlatform(amount.currency), amount, orderId),
    credit(fundAdvance(cooperativeId, amount.currency), amount, orderId),
  ]);

/** An advance that nobody will repay. */
export const advanceWrittenOff = ({
  writeoff,
  cooperativeId,
  orderId,
  amount,
}: Advance & { writeoff: string }): Posting =>
  posting('advance_written_off', platform(writeoff), [
    debit(fundWriteoff(amount.currency), positive(amount, 'a write-off'), orderId),
    credit(fundAdvance(cooperativeId, amount.currency), amount, orderId),
  ]);

/** The platform's bank has paid the fund what was due to it; the line is of the platform's statement. */
export function interfundBooked({
  amount,
  fundAccountId,
  ...side
}: BankSide & AtFundsBank & { amount: Money }): Posting {
  const { cause, account } = wentOut(side, amount.currency);
  return posting('interfund_booked', cause, [
    debit(dueToFund(amount.currency), positive(amount, 'a transfer')),
    credit(account, amount),
    debit(fundBank(fundAccountId, amount.currency), amount),
    credit(fundDueFromPlatform(amount.currency), amount),
  ]);
}
