import { Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loadOne, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import type { SideName } from '#trade/identity/api';
import { OrdersService } from '../orders/orders.service.js';
import { mayDo, taskSides, waitsFor } from '../turns/turn.js';
import { OrderType } from './orders.graphql.js';
import { OrderTurnType } from './turns.graphql.js';

@Resolver(() => OrderType)
export class TurnsResolver {
  constructor(private readonly orders: OrdersService) {}

  @Query(() => Int, {
    description: 'How many orders wait for something that your own role may do; at most 100 are counted.',
  })
  ordersWaiting(@CurrentActor() actor: Actor): Promise<number> {
    return this.orders.waiting(actor);
  }

  @ResolveField(() => [OrderTurnType], {
    name: 'waitsFor',
    description: 'Whose turn it is, by state, payments and papers; empty at the ends and while the goods travel.',
  })
  async waitsFor(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<OrderTurnType[]> {
    const progress = await loadOne(context, 'progress', rowId('Order', order.id, 'id'), async (_actor, ids) =>
      (await this.orders.progress(ids)).map((row) => ({ ...row, id: row.orderId })),
    );
    if (!progress) return [];
    const mayReadReason = context.actor.side !== 'buyer';
    return waitsFor(progress).map((task) => ({
      side: taskSides[task] as SideName,
      task,
      yours: mayDo(context.actor.role, task),
      reason: task === 'BRING_ANOTHER_BILL_OF_LADING' && mayReadReason ? progress.reason : null,
    }));
  }
}
