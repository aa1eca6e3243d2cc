import { Injectable } from '@nestjs/common';
import { findLateOrders, UnpaidOrdersService, type LateOrder } from '#finance/payments';
import { UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { Keeping } from './late-order.js';
import { findKept } from './late-orders.store.js';

export interface KeptOrder extends LateOrder {
  reasons: readonly Keeping[];
}

/** Orders whose deposit is late: cancelled, unless money waits that may be theirs. Then the operator is told. */
@Injectable()
export class LateOrdersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly unpaid: UnpaidOrdersService,
  ) {}

  /** Safe to repeat. */
  cancelDue(): Promise<void> {
    return this.unpaid.cancelDue(findKept);
  }

  /** Those that are late and stay, the longest first, of the actor's programme. */
  kept(actor: Actor): Promise<KeptOrder[]> {
    return this.uow.read(actor, async (reader) => {
      const late = await findLateOrders(reader);
      const kept = await findKept(reader, late);
      return late.flatMap((order) =>
        kept.has(order.orderId) ? [{ ...order, reasons: kept.get(order.orderId)! }] : [],
      );
    });
  }
}
