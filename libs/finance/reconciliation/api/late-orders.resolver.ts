import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, loadOne, RequestContext, type GraphqlContext } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { findOrders } from '#trade/orders';
import { orderView, OrderType } from '#trade/orders/api';
import { LateOrdersService } from '../late-orders/late-orders.service.js';
import { KeptOrder } from './late-orders.graphql.js';

@Resolver(() => KeptOrder)
export class LateOrdersResolver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lateOrders: LateOrdersService,
  ) {}

  @Query(() => [KeptOrder], {
    description:
      'Orders whose deposit is late and that are not cancelled, because their money may be there; the longest first.',
  })
  keptOrders(@CurrentActor() actor: Actor): Promise<KeptOrder[]> {
    return this.lateOrders.kept(actor);
  }

  @ResolveField(() => OrderType)
  async order(@Parent() { orderId }: KeptOrder, @RequestContext() context: GraphqlContext): Promise<OrderType> {
    return orderView(
      (await loadOne(context, 'order', orderId, (actor, ids) =>
        this.uow.read(actor, (reader) => findOrders(reader, ids)),
      )) ?? refuse('NOT_FOUND'),
    );
  }
}
