import type { PlatformTx } from '#platform/database';
import { isId } from '#platform/kernel';
import type { Money } from '#platform/money';
import { findInstalmentsById, findOrders } from '#trade/orders';
import type { PaymentAttempt } from '../attempts/attempt.entity.js';
import { newAttempt } from '../attempts/attempt.js';
import { keepLostAttempt } from '../attempts/attempts.store.js';
import type { CurrentPayment } from '../stripe/current.js';

/**
 * An attempt that was made after the moment to which the database was restored: Stripe still has its id and its
 * instalment. Null when the instalment is lost too, or of another currency or programme than the payment.
 */
export async function restoreAttempt(
  tx: PlatformTx,
  programmeId: string,
  { attemptId, instalmentId }: CurrentPayment,
  received: Money,
): Promise<PaymentAttempt | null> {
  if (!isId(attemptId) || !isId(instalmentId)) return null;
  const [instalment] = await findInstalmentsById(tx, [instalmentId]);
  const [order] = instalment ? await findOrders(tx, [instalment.orderId]) : [];
  if (!order || order.programmeId !== programmeId || order.currency !== received.currency) return null;
  const at = await tx.now();
  const attempt = newAttempt({ id: attemptId, instalmentId, order, amount: received, state: 'EXPIRED', at });
  return (await keepLostAttempt(tx, attempt)) ? attempt : null;
}
