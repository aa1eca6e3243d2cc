import { plus, type Money } from '#platform/money';
import {
  bank,
  bankCharges,
  buyerCredit,
  disputeLosses,
  held,
  pspFees,
  pspStripe,
  pspStripeInTransit,
  suspensePayments,
  suspenseReceipts,
} from '../accounts.js';
import {
  cameIn,
  checked,
  credit,
  debit,
  less,
  notNegative,
  platform,
  positive,
  posting,
  smaller,
  statement,
  stripe,
  type BankLine,
  type BankSide,
  type Posting,
} from './posting.js';

// Money that comes in: by card, by Stripe's payouts, by wire. All amounts are positive minor units.

interface ForOrder {
  orderId: string;
  buyerId: string;
}

/** A card or a Stripe transfer succeeded; what is above the open part of the instalment becomes the buyer's credit. */
export function cardSucceeded({
  intent,
  orderId,
  buyerId,
  received,
  due,
  at,
}: ForOrder & { intent: string; received: Money; due: Money; at?: Date }): Posting {
  const forOrder = smaller(positive(received, 'what was received'), notNegative(due, 'what is due'));
  return posting('payment_succeeded', stripe(intent, at), [
    debit(pspStripe(received.currency), received, orderId),
    credit(held(orderId, received.currency), forOrder, orderId),
    credit(buyerCredit(buyerId, received.currency), less(received, forOrder), orderId),
  ]);
}

/** `transaction` is of Stripe's balance, which says the fee, and when. */
export interface Fee {
  transaction: string;
  orderId: string;
  fee: Money;
  at?: Date;
}

/** Stripe's fee, read from its balance transaction and never computed. */
export const feeKnown = ({ transaction, orderId, fee, at }: Fee): Posting =>
  posting('fee_known', stripe(transaction, at), [
    debit(pspFees(fee.currency), positive(fee, 'a fee'), orderId),
    credit(pspStripe(fee.currency), fee, orderId),
  ]);

/**
 * A credit line of a statement that nothing explains yet; of a Stripe payout too, before its event: in-transit never
 * goes below zero.
 */
export const wireArrived = ({ amount, ...line }: BankLine & { amount: Money }): Posting =>
  posting('statement_credit', statement(line), [
    debit(bank(line.bankAccountId, amount.currency), positive(amount, 'a credit line')),
    credit(suspenseReceipts(amount.currency), amount),
  ]);

/** A debit line of a statement that nothing explains yet. */
export const debitNotMatched = ({ amount, ...line }: BankLine & { amount: Money }): Posting =>
  posting('statement_debit', statement(line), [
    debit(suspensePayments(amount.currency), positive(amount, 'a debit line')),
    credit(bank(line.bankAccountId, amount.currency), amount),
  ]);

interface Match {
  match: string;
  orderId: string;
}

interface Matched extends Match {
  received: Money;
  open: Money;
}

/** A receipt pays exactly what is open. */
export const matchedExactly = ({ match, orderId, amount }: Match & { amount: Money }): Posting =>
  receiptMatched(match, [
    debit(suspenseReceipts(amount.currency), positive(amount, 'a receipt'), orderId),
    credit(held(orderId, amount.currency), amount, orderId),
  ]);

/** A receipt is short by bank charges that the platform bears: the instalment is paid in full. */
export function matchedShortWithinTolerance({ match, orderId, received, open }: Matched): Posting {
  return receiptMatched(match, [
    debit(suspenseReceipts(received.currency), positive(received, 'a receipt'), orderId),
    debit(bankCharges(received.currency), positive(less(open, received), 'what is short'), orderId),
    credit(held(orderId, received.currency), open, orderId),
  ]);
}

/** A receipt is short beyond the tolerance: what came is held, the instalment is partially paid. */
export const matchedShort = ({ match, orderId, received }: Omit<Matched, 'open'>): Posting =>
  matchedExactly({ match, orderId, amount: received });

/** A receipt is more than what is open: the excess is the buyer's credit. */
export function overpaid({ match, orderId, buyerId, received, open }: ForOrder & Matched): Posting {
  return receiptMatched(match, [
    debit(suspenseReceipts(received.currency), positive(received, 'a receipt'), orderId),
    credit(held(orderId, received.currency), notNegative(open, 'what is open'), orderId),
    credit(buyerCredit(buyerId, received.currency), positive(less(received, open), 'the excess'), orderId),
  ]);
}

// One kind for every outcome of a match: the same match can't be posted twice with two outcomes.
const receiptMatched = (match: string, entries: Parameters<typeof posting>[2]): Posting =>
  posting('receipt_matched', platform(match), entries);

/** What comes for an order whose money is released makes good what the bank had taken back: nothing is held of it. */
export const makingGood = ({ entries, ...rest }: Posting): Posting =>
  checked({
    ...rest,
    entries: entries.map((entry) =>
      entry.account.class === 'held' ? { ...entry, account: disputeLosses(entry.amount.currency) } : entry,
    ),
  });

/** An order ends before its deposit is paid: what is held of it is the buyer's credit. */
export const orderCancelled = ({ orderId, buyerId, amount }: ForOrder & { amount: Money }): Posting =>
  posting('order_cancelled', platform(orderId), [
    debit(held(orderId, amount.currency), positive(amount, 'what is held'), orderId),
    credit(buyerCredit(buyerId, amount.currency), amount, orderId),
  ]);

/** A buyer's credit pays an instalment. */
export const creditApplied = ({
  application,
  orderId,
  buyerId,
  amount,
}: ForOrder & { application: string; amount: Money }): Posting =>
  posting('credit_applied', platform(application), [
    debit(buyerCredit(buyerId, amount.currency), positive(amount, 'a credit'), orderId),
    credit(held(orderId, amount.currency), amount, orderId),
  ]);

/** Stripe has sent a payout on its way to the bank. */
export const stripePayoutCreated = ({ payout, amount, at }: { payout: string; amount: Money; at?: Date }): Posting =>
  posting('stripe_payout_created', stripe(payout, at), [
    debit(pspStripeInTransit(amount.currency), positive(amount, 'a payout')),
    credit(pspStripe(amount.currency), amount),
  ]);

/**
 * A Stripe payout stands on the statement: at once, or by a match with its line that waited in suspense. `charge` is
 * what the bank kept of it.
 */
export function stripePayoutLanded({
  amount,
  charge = { minor: 0n, currency: amount.currency },
  ...side
}: BankSide & { amount: Money; charge?: Money }): Posting {
  const { cause, account } = cameIn(side, amount.currency);
  return posting('stripe_payout_landed', cause, [
    debit(account, positive(amount, 'a payout')),
    debit(bankCharges(amount.currency), notNegative(charge, 'a charge')),
    credit(pspStripeInTransit(amount.currency), plus(amount, charge)),
  ]);
}

/** A Stripe payout failed before it reached the bank. */
export const stripePayoutFailed = ({ payout, amount }: { payout: string; amount: Money }): Posting =>
  posting('stripe_payout_failed', stripe(payout), [
    debit(pspStripe(amount.currency), positive(amount, 'a payout')),
    credit(pspStripeInTransit(amount.currency), amount),
  ]);
