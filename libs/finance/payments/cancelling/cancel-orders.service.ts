import { Injectable } from '@nestjs/common';
import { balanceOf, held, orderCancelled, post } from '#finance/ledger';
import { UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { cancelOrder, findOrders, findPaidKinds, lockOrderInHand, seenOrder } from '#trade/orders';
import { cancelByOperator } from './cancel-order.js';

/** Ends orders that would stay for ever, because a part of their money has come or a line that waits names them. */
@Injectable()
export class CancelOrdersService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * What came is the buyer's credit, the capacity is given back, buyer and cooperative are told, open payment pages are
   * closed. Money that comes all the same, or waits for a person, is the buyer's credit too. Refuses with NOT_FOUND and
   * as `cancelByOperator`.
   */
  cancel(actor: Actor, { key, ...input }: { orderId: string; key: string }): Promise<{ orderId: string }> {
    return this.uow.write({ actor, name: 'cancelOrder', key, input }, async (tx) => {
      const seen = await seenOrder(tx, input.orderId);
      return tx.about(seen).asPlatform(async (platform) => {
        const order = await lockOrderInHand(platform, input.orderId);
        cancelByOperator(order, await findPaidKinds(platform, order.id), actor);
        const [{ programmeId, currency }] = (await findOrders(platform, [order.id])) as [
          Awaited<ReturnType<typeof findOrders>>[number],
        ];
        const amount = (await balanceOf(platform, programmeId, held(order.id, currency))).natural;
        await cancelOrder(platform, order.id, await platform.now());
        if (amount.minor > 0n)
          await post(platform, programmeId, orderCancelled({ orderId: order.id, buyerId: order.buyerId, amount }));
        return input;
      });
    });
  }
}
