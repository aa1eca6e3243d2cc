import type { Tx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { freeCapacity } from '#trade/catalogue';
import { orderSteps, type OrderState } from './order.states.js';
import { moveOrder } from './orders.store.js';

/**
 * Ends an order and gives its capacity back; as the platform, under the order's lock. ILLEGAL_STEP once it can
 * not be cancelled any more.
 */
export async function cancelOrder(tx: Tx, orderId: string, at: Date): Promise<void> {
  const [order] = await tx.sql<{ state: OrderState; month: string }>(
    `select state, to_char(date_trunc('month', ready_on), 'YYYY-MM-DD') as month
       from trade.order
      where id = $1
        for update`,
    [orderId],
  );
  const { state, month } = order ?? refuse('NOT_FOUND');
  await moveOrder(tx, { id: orderId, state }, orderSteps.next(state, 'cancel'), at);
  const lines = await tx.sql<{ listingId: string; quantity: string }>(
    'select listing_id as "listingId", quantity::text from trade.order_line where order_id = $1',
    [orderId],
  );
  await freeCapacity(
    tx,
    lines.map((line) => ({ ...line, month })),
  );
  tx.emit('order.cancelled', { orderId });
}
