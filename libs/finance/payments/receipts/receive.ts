import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import { recordPayment, type LockedInstalment } from '#trade/orders';
import { payableOf } from './payable.store.js';
import type { Receipt } from './receipt.entity.js';
import { keepAllocation, keepReceipt } from './receipts.store.js';

/** Money that came: where it is told of, by which payment or match. */
export interface Received extends Pick<Receipt, 'source' | 'reference'> {
  readonly amount: Money;
  /** Kept by a bank on the way, and borne by the platform. */
  readonly charges?: Money;
}

/**
 * Money has come in for an instalment whose order is locked: a receipt, and what is due of it allocated. What is due
 * then; the rest is the buyer's credit, which the ledger's posting says. Undefined when this receipt was taken before.
 */
export async function takeReceipt(
  tx: PlatformTx,
  locked: LockedInstalment,
  { source, reference, amount, charges }: Received,
  at: Date,
): Promise<{ due: Money } | undefined> {
  const { instalment, order } = locked;
  const { buyerId, cooperativeId } = order;
  const id = newId();
  const isNew = await keepReceipt(tx, {
    id,
    source,
    reference,
    buyerId,
    cooperativeId,
    orderId: order.id,
    currency: amount.currency,
    amountMinor: amount.minor.toString(),
    receivedAt: at,
  });
  if (!isNew) return undefined;

  const { open: due } = await payableOf(tx, locked);
  const whole = amount.minor + (charges?.minor ?? 0n);
  const part = whole < due ? whole : due;
  if (part > 0n)
    await keepAllocation(tx, {
      receiptId: id,
      instalmentId: instalment.id,
      buyerId,
      cooperativeId,
      amountMinor: part.toString(),
    });
  if (part > 0n && part === due) await recordPayment(tx, locked, at);
  tx.emit('order.dueChanged', { orderId: order.id });
  return { due: money(due > 0n ? due : 0n, amount.currency) };
}
