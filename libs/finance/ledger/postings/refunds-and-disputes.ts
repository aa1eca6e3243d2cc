import { sum, type Money } from '#platform/money';
import {
  buyerCredit,
  commission,
  coopPayable,
  disputeFees,
  disputeLosses,
  held,
  pspDisputed,
  pspStripe,
  refundPending,
} from '../accounts.js';
import {
  credit,
  debit,
  notNegative,
  platform,
  positive,
  posting,
  stripe,
  wentOut,
  type BankSide,
  type Entry,
  type Posting,
} from './posting.js';
import type { Fee } from './receipts.js';

/**
 * Who gives the money of a refund or a lost dispute; the parts add up to the whole. Before the release: `held`. After
 * it: `cooperative` and `commission`. `losses` is what the platform bears.
 */
export interface Bearers {
  held?: Money;
  buyerCredit?: Money;
  cooperative?: Money;
  commission?: Money;
  losses?: Money;
}

interface Parties {
  orderId: string;
  buyerId: string;
  cooperativeId: string;
}

function borne(bearers: Bearers, { orderId, buyerId, cooperativeId }: Parties): Entry[] {
  const from = (account: (currency: Money['currency']) => Entry['account'], amount?: Money): Entry[] =>
    amount ? [debit(account(amount.currency), notNegative(amount, 'a part'), orderId)] : [];
  return [
    ...from((currency) => held(orderId, currency), bearers.held),
    ...from((currency) => buyerCredit(buyerId, currency), bearers.buyerCredit),
    ...from((currency) => coopPayable(cooperativeId, currency), bearers.cooperative),
    ...from(commission, bearers.commission),
    ...from(disputeLosses, bearers.losses),
  ];
}

function whole(entries: readonly Entry[]): Money {
  const [first] = entries;
  if (!first) throw new Error('somebody bears it');
  return positive(
    sum(
      entries.map(({ amount }) => amount),
      first.account.currency,
    ),
    'the whole',
  );
}

/** A refund is decided: its money waits as pending until Stripe or the bank has sent it. */
export function refundCreated({
  refund,
  bearers,
  ...parties
}: Parties & { refund: string; bearers: Omit<Bearers, 'losses'> }): Posting {
  const given = borne(bearers, parties);
  const amount = whole(given);
  return posting('refund_created', platform(refund), [
    ...given,
    credit(refundPending(parties.orderId, amount.currency), amount, parties.orderId),
  ]);
}

interface Refund {
  orderId: string;
  amount: Money;
}

/** Stripe has sent the refund (`stripe`: its re_ id), or it stands on the bank's statement. */
export function refundSucceeded({ orderId, amount, ...by }: Refund & ({ stripe: string } | BankSide)): Posting {
  const { cause, account } =
    'stripe' in by ? { cause: stripe(by.stripe), account: pspStripe(amount.currency) } : wentOut(by, amount.currency);
  return posting('refund_succeeded', cause, [
    debit(refundPending(orderId, amount.currency), positive(amount, 'a refund'), orderId),
    credit(account, amount, orderId),
  ]);
}

/** Stripe could not send the refund: the money is the buyer's credit. If it had succeeded, it first comes back. */
export function refundFailed({
  refund,
  orderId,
  buyerId,
  amount,
  afterSuccess,
}: Refund & { refund: string; buyerId: string; afterSuccess: boolean }): Posting {
  const pending = refundPending(orderId, amount.currency);
  const back = afterSuccess
    ? [debit(pspStripe(amount.currency), amount, orderId), credit(pending, amount, orderId)]
    : [];
  return posting('refund_failed', stripe(refund), [
    ...back,
    debit(pending, positive(amount, 'a refund'), orderId),
    credit(buyerCredit(buyerId, amount.currency), amount, orderId),
  ]);
}

interface Dispute {
  orderId: string;
  amount: Money;
}

/** Stripe took the disputed amount and its fee. `transaction` is of Stripe's balance: a dispute may be reopened. */
export const disputeWithdrawn = ({
  transaction,
  orderId,
  amount,
  fee,
}: Dispute & { transaction: string; fee?: Money }): Posting =>
  posting('dispute_withdrawn', stripe(transaction), [
    debit(pspDisputed(amount.currency), positive(amount, 'a disputed amount'), orderId),
    ...(fee
      ? [
          debit(disputeFees(fee.currency), notNegative(fee, 'a fee'), orderId),
          credit(pspStripe(fee.currency), fee, orderId),
        ]
      : []),
    credit(pspStripe(amount.currency), amount, orderId),
  ]);

/** The fee for answering a dispute; it comes back when the dispute is won. */
export const disputeCountered = ({ transaction, orderId, fee }: Fee): Posting =>
  posting('dispute_countered', stripe(transaction), [
    debit(disputeFees(fee.currency), positive(fee, 'a fee'), orderId),
    credit(pspStripe(fee.currency), fee, orderId),
  ]);

/** Stripe gave the amount back, and the fee for answering if there was one; the first fee is lost for good. */
export const disputeWon = ({
  transaction,
  orderId,
  amount,
  counteredFee,
}: Dispute & { transaction: string; counteredFee?: Money }): Posting =>
  posting('dispute_won', stripe(transaction), [
    debit(pspStripe(amount.currency), positive(amount, 'a disputed amount'), orderId),
    credit(pspDisputed(amount.currency), amount, orderId),
    ...(counteredFee
      ? [
          debit(pspStripe(counteredFee.currency), notNegative(counteredFee, 'a fee'), orderId),
          credit(disputeFees(counteredFee.currency), counteredFee, orderId),
        ]
      : []),
  ]);

/** The disputed amount is gone; `dispute` is Stripe's dp_ id (no money moves at Stripe any more). */
export function disputeLost({
  dispute,
  bearers,
  ...parties
}: Parties & { dispute: string; bearers: Bearers }): Posting {
  const given = borne(bearers, parties);
  const amount = whole(given);
  return posting('dispute_lost', stripe(dispute), [
    ...given,
    credit(pspDisputed(amount.currency), amount, parties.orderId),
  ]);
}
