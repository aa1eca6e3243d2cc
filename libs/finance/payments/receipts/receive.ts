import type { Reader, Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import { recordPayment, type LockedInstalment } from '#trade/orders';
import { payableOf } from './payable.js';
import { Allocation, Receipt } from './receipt.entity.js';

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
  tx: Tx,
  locked: LockedInstalment,
  { source, reference, amount, charges }: Received,
  at: Date,
): Promise<{ due: Money } | undefined> {
  const { instalment, order } = locked;
  const { buyerId, cooperativeId } = order;
  const id = newId();
  const inserted = await tx.db
    .createQueryBuilder()
    .insert()
    .into(Receipt)
    .values({
      id,
      source,
      reference,
      buyerId,
      cooperativeId,
      orderId: order.id,
      currency: amount.currency,
      amountMinor: amount.minor.toString(),
      receivedAt: at,
    })
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length === 0) return undefined;

  const { open: due } = await payableOf(tx, locked);
  const whole = amount.minor + (charges?.minor ?? 0n);
  const part = whole < due ? whole : due;
  if (part > 0n)
    await tx.db.insert(Allocation, {
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

/** Whether this payment at Stripe is in our books. */
export const isTaken = async (reader: Reader, intent: string): Promise<boolean> =>
  (await reader.sql(`select from finance.receipt where source = 'stripe' and reference = $1`, [intent])).length > 0;
