import { split, sum, type Money } from '#platform/money';
import { bankCharges, capital, commission, coopInTransit, coopPayable, held, suspenseReceipts } from '../accounts.js';
import { cameIn, credit, debit, platform, positive, posting, wentOut, type BankSide, type Posting } from './posting.js';

// Money that is earned and paid out. All amounts are positive minor units.

/** Commission in basis points and the cooperative's rest: together exactly the amount. */
export function shares(amount: Money, commissionBp: number): { commission: Money; cooperative: Money } {
  const [ours, theirs] = split(amount, [commissionBp, 10_000 - commissionBp]);
  return { commission: ours!, cooperative: theirs! };
}

interface Release {
  release: string;
  orderId: string;
  cooperativeId: string;
  amount: Money;
  commissionBp: number;
}

/** An order's milestone is reached: the commission is earned, the rest is the cooperative's. */
export function released({ release, orderId, cooperativeId, amount, commissionBp }: Release): Posting {
  const parts = shares(positive(amount, 'a release'), commissionBp);
  return posting('released', platform(release), [
    debit(held(orderId, amount.currency), amount, orderId),
    credit(commission(amount.currency), parts.commission, orderId),
    credit(coopPayable(cooperativeId, amount.currency), parts.cooperative, orderId),
  ]);
}

interface Payout {
  cooperativeId: string;
  amount: Money;
}

/** A batch is approved: each payout is on its way. That the cooperative is owed as much, settlement checks before. */
export const batchApproved = ({ batch, payouts }: { batch: string; payouts: readonly Payout[] }): Posting =>
  posting(
    'batch_approved',
    platform(batch),
    payouts.flatMap(({ cooperativeId, amount }) => [
      debit(coopPayable(cooperativeId, amount.currency), positive(amount, 'a payout')),
      credit(coopInTransit(cooperativeId, amount.currency), amount),
    ]),
  );

/** A payout stands on the statement: at once, or by a match with its line that waited in suspense. */
export function payoutSettled({ cooperativeId, amount, ...side }: Payout & BankSide): Posting {
  const { cause, account } = wentOut(side, amount.currency);
  return posting('payout_settled', cause, [
    debit(coopInTransit(cooperativeId, amount.currency), positive(amount, 'a payout')),
    credit(account, amount),
  ]);
}

/** The bank refused a payout before it left (`rejection`: our id of its answer), or sent it back by a line. */
export function payoutRejected({ cooperativeId, amount, ...by }: Payout & ({ rejection: string } | BankSide)): Posting {
  const { cause, account } =
    'rejection' in by
      ? { cause: platform(by.rejection), account: coopInTransit(cooperativeId, amount.currency) }
      : cameIn(by, amount.currency);
  return posting('payout_rejected', cause, [
    debit(account, positive(amount, 'a payout')),
    credit(coopPayable(cooperativeId, amount.currency), amount),
  ]);
}

/**
 * The bank's charge, a line of its own, borne by the orders that it concerns in proportion to their weights (their part
 * of the payout, in minor units); by no order in particular when there are none.
 */
export function bankCharge({
  amount,
  orders = [],
  ...side
}: BankSide & { amount: Money; orders?: readonly { orderId: string; weight: number }[] }): Posting {
  const { cause, account } = wentOut(side, amount.currency);
  const parts =
    orders.length === 0
      ? [debit(bankCharges(amount.currency), amount)]
      : split(
          positive(amount, 'a charge'),
          orders.map((order) => order.weight),
        ).map((part, i) => debit(bankCharges(amount.currency), part, orders[i]!.orderId));
  const only = orders.length === 1 ? orders[0]!.orderId : undefined;
  return posting('bank_charge', cause, [...parts, credit(account, positive(amount, 'a charge'), only)]);
}

/** What the bank gives of its own, a charge given back or interest: bank and orders of the charge cost less by it. */
export function bankCredit({
  amount,
  orders = [],
  ...side
}: BankSide & { amount: Money; orders?: readonly { orderId: string; weight: number }[] }): Posting {
  const { cause, account } = cameIn(side, amount.currency);
  const borne = bankCharge({ amount, orders, ...side }).entries.filter(
    (entry) => entry.account.class === 'bank_charges',
  );
  return posting('bank_charge', cause, [
    debit(account, amount),
    ...borne.map((entry) => credit(entry.account, entry.amount, entry.orderId)),
  ]);
}

/** Opening money of the secretariat, found on a statement and matched by hand or by its own reference. */
export const capitalPaidIn = ({ match, amount }: { match: string; amount: Money }): Posting =>
  posting('capital_paid_in', platform(match), [
    debit(suspenseReceipts(amount.currency), positive(amount, 'capital')),
    credit(capital(amount.currency), amount),
  ]);

/** What a batch takes from the bank, to be compared with what is there. */
export const batchTotal = (payouts: readonly Payout[], currency: Money['currency']): Money =>
  sum(
    payouts.map((payout) => payout.amount),
    currency,
  );
