import type { PlatformTx } from '#platform/database';
import { takeBackPayment, type LockedInstalment } from '#trade/orders';
import { allocatedTo, dropReceiptOfMatch } from './receipts.store.js';

/**
 * A receipt of the bank that was matched to the wrong instalment, or is `gone` because the bank took it back; its order
 * is locked. What it gave is taken back, and the paid state with it. Its match is undone before, or the database
 * refuses; the posting is the caller's.
 */
export async function takeBackReceipt(
  tx: PlatformTx,
  locked: LockedInstalment,
  { match, gone }: { match: string; gone: boolean },
  at: Date,
): Promise<void> {
  await dropReceiptOfMatch(tx, match);
  const due =
    BigInt(locked.instalment.amountMinor) -
    ((await allocatedTo(tx, [locked.instalment.id])).get(locked.instalment.id) ?? 0n);
  tx.emit('order.dueChanged', { orderId: locked.order.id });
  if (due > 0n) await takeBackPayment(tx, locked, { gone }, at);
}
