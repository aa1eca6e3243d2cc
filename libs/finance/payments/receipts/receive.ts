import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import { recordPayments, type LockedInstalment } from '#trade/orders';
import { payablesOf } from './payable.store.js';
import type { Allocation, Receipt } from './receipt.entity.js';
import { keepAllocations, keepReceipts } from './receipts.store.js';

/** Money that came: where it is told of, by which payment or match. */
export interface Received extends Pick<Receipt, 'source' | 'reference'> {
  readonly amount: Money;
  /** Kept by a bank on the way, and borne by the platform. */
  readonly charges?: Money;
}

/** Money for an instalment whose order is locked. */
export interface ReceivedFor extends Received {
  readonly locked: LockedInstalment;
}

/**
 * Money has come in for an instalment whose order is locked: a receipt, and what is due of it allocated. What is due
 * then; the rest is the buyer's credit, which the ledger's posting says. Undefined when this receipt was taken before.
 */
export async function takeReceipt(
  tx: PlatformTx,
  locked: LockedInstalment,
  received: Received,
  at: Date,
): Promise<{ due: Money } | undefined> {
  const [taken] = await takeReceipts(tx, [{ ...received, locked }], at);
  return taken && { due: taken.due };
}

/** The same for several, each for another instalment, in a few statements; those that were not taken before. */
export async function takeReceipts(
  tx: PlatformTx,
  all: readonly ReceivedFor[],
  at: Date,
): Promise<(ReceivedFor & { due: Money })[]> {
  if (all.length === 0) return [];
  const receipts = all.map((received) => ({ received, receipt: newReceipt(received, at) }));
  const kept = await keepReceipts(
    tx,
    receipts.map(({ receipt }) => receipt),
  );
  const taken = receipts.filter(({ receipt }) => kept.has(receipt.id));
  const payables = await payablesOf(
    tx,
    taken.map(({ received }) => received.locked),
  );
  const given = taken.map(({ received, receipt }) => {
    const { open: due } = payables.get(received.locked.instalment.id)!;
    const whole = received.amount.minor + (received.charges?.minor ?? 0n);
    return { received, receipt, due, part: whole < due ? whole : due };
  });
  await keepAllocations(
    tx,
    given.filter(({ part }) => part > 0n).map(({ received, receipt, part }) => newAllocation(received, receipt, part)),
  );
  await recordPayments(
    tx,
    given.filter(({ part, due }) => part > 0n && part === due).map(({ received }) => received.locked),
    at,
  );
  for (const { receipt } of given) tx.emit('order.dueChanged', { orderId: receipt.orderId });
  return given.map(({ received, due }) => ({
    ...received,
    due: money(due > 0n ? due : 0n, received.amount.currency),
  }));
}

function newReceipt({ source, reference, amount, locked: { order } }: ReceivedFor, at: Date): Receipt {
  return {
    id: newId(),
    source,
    reference,
    buyerId: order.buyerId,
    cooperativeId: order.cooperativeId,
    orderId: order.id,
    currency: amount.currency,
    amountMinor: amount.minor.toString(),
    receivedAt: at,
  };
}

const newAllocation = ({ locked }: ReceivedFor, { id, buyerId, cooperativeId }: Receipt, part: bigint): Allocation => ({
  receiptId: id,
  instalmentId: locked.instalment.id,
  buyerId,
  cooperativeId,
  amountMinor: part.toString(),
});
