import type { PlatformTx } from '#platform/database';
import { freeCapacity } from '#trade/catalogue';
import { orderSteps } from '../model/order.states.js';
import { findQuantities, lockEnding, moveOrder } from './orders.store.js';

/** Ends an order and gives its capacity back, under its lock. ILLEGAL_STEP once it can not be cancelled any more. */
export async function cancelOrder(tx: PlatformTx, orderId: string, at: Date): Promise<void> {
  const order = await lockEnding(tx, orderId);
  await moveOrder(tx, order, orderSteps.next(order.state, 'cancel'), at);
  await freeCapacity(tx, order.readyOn, await findQuantities(tx, orderId));
  tx.emit('order.cancelled', { orderId });
}
