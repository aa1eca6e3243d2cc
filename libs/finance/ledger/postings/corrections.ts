import { suspensePayments, suspenseReceipts } from '../accounts.js';
import { checked, platform, type Entry, type Posting } from './posting.js';

// A mistake is never changed, it is posted the other way round. A transaction is reversed at most once.

const opposite = ({ account, amount, orderId }: Entry): Entry =>
  ({ account, amount: { minor: -amount.minor, currency: amount.currency }, ...(orderId && { orderId }) });

interface Original {
  /** The ledger transaction's id. */
  id: string;
  entries: readonly Entry[];
  reason: string;
}

/** Every entry the other way round. */
export const reversal = ({ id, entries, reason }: Original): Posting =>
  checked({ kind: 'reversal', ...platform(id), entries: entries.map(opposite), reverses: id, note: reason });

/**
 * A wrong match undone: like a reversal, but the statement's line did happen, so what it moved at the bank goes to
 * suspense and waits there for another match.
 */
export function unmatched({ id, entries, reason }: Original): Posting {
  const waiting = ({ account, amount, orderId }: Entry): Entry => {
    const suspense = amount.minor > 0n ? suspenseReceipts(amount.currency) : suspensePayments(amount.currency);
    return opposite({ account: account.class === 'bank' ? suspense : account, amount, ...(orderId && { orderId }) });
  };
  return checked({ kind: 'unmatched', ...platform(id), entries: entries.map(waiting), reverses: id, note: reason });
}
