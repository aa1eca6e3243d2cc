import type { Money } from '#platform/money';
import { suspensePayments, suspenseReceipts, type Account } from '../accounts.js';
import { checked, credit, debit, platform, positive, posting, type Entry, type Posting } from './posting.js';

// A mistake is never changed, it is posted the other way round. A transaction is reversed at most once.

const opposite = ({ account, amount, orderId }: Entry): Entry => ({
  account,
  amount: { minor: -amount.minor, currency: amount.currency },
  ...(orderId && { orderId }),
});

/** A line and the one that takes it back, both in suspense, set against each other. `netting`: the decision's id. */
export const linesNetted = ({ netting, amount }: { netting: string; amount: Money }): Posting =>
  posting('lines_netted', platform(netting), [
    debit(suspenseReceipts(amount.currency), positive(amount, 'what is taken back')),
    credit(suspensePayments(amount.currency), amount),
  ]);

interface Original {
  /** The ledger transaction's id. */
  id: string;
  entries: readonly Entry[];
  reason: string;
}

/** Every entry the other way round. */
export const reversal = ({ id, entries, reason }: Original): Posting =>
  checked({ kind: 'reversal', ...platform(id), entries: entries.map(opposite), reverses: id, note: reason });

/** Where money is now that a match had put elsewhere; by itself it is where it was put. */
export type NowAt = (entry: Entry) => Account;

/**
 * A wrong match undone: like a reversal, but the statement's line did happen, so what it moved at the bank goes to
 * suspense and waits there for another match.
 */
export function unmatched({
  id,
  entries,
  reason,
  nowAt = ({ account }) => account,
}: Original & { nowAt?: NowAt }): Posting {
  const waiting = ({ account, amount, orderId }: Entry): Entry => {
    const suspense = amount.minor > 0n ? suspenseReceipts(amount.currency) : suspensePayments(amount.currency);
    return opposite({
      account: account.class === 'bank' ? suspense : nowAt({ account, amount, ...(orderId && { orderId }) }),
      amount,
      ...(orderId && { orderId }),
    });
  };
  return checked({ kind: 'unmatched', ...platform(id), entries: entries.map(waiting), reverses: id, note: reason });
}
