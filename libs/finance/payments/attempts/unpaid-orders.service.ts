import { Injectable } from '@nestjs/common';
import { eachAlone, UnitOfWork, type Reader } from '#platform/database';
import { newId, system } from '#platform/kernel';
import { cancelOrder, lockInstalment } from '#trade/orders';
import { findLateOrders, type LateOrder } from './late-orders.store.js';

/** Which of these are not cancelled, because money waits that may be theirs; said by who knows where money waits. */
export type FindKept = (reader: Reader, orders: readonly LateOrder[]) => Promise<ReadonlyMap<string, unknown>>;

const MOST = 100;

/** An order whose deposit has not come by its day is cancelled, and its capacity is free again; an order for which any money has come is a person's matter. */
@Injectable()
export class UnpaidOrdersService {
  constructor(private readonly uow: UnitOfWork) {}

  /** At most a hundred at once, asked again under each order's lock; safe to repeat. Their payment pages are closed by the event; money that comes all the same is the buyer's credit. */
  async cancelDue(findKept: FindKept): Promise<void> {
    const due = await this.uow.read(system, async (reader) => {
      const late = (await findLateOrders(reader)).filter(({ partPaid }) => !partPaid);
      const kept = await findKept(reader, late);
      return late.filter(({ orderId }) => !kept.has(orderId)).slice(0, MOST);
    });
    await eachAlone(due, 'a late order could not be cancelled', async ({ orderId, depositId }) => {
      await this.uow.write({ actor: system, name: 'cancelUnpaid', key: `unpaid-${newId()}`, input: { orderId } }, async (tx) => {
        await lockInstalment(tx, depositId);
        const [late] = await findLateOrders(tx, orderId);
        if (!late || late.partPaid || (await findKept(tx, [late])).has(orderId)) return;
        await cancelOrder(tx, orderId, await tx.now());
      });
    });
  }
}
