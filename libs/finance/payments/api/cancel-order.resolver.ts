import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { CurrentActor, Key, rowId } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { findOrders } from '#trade/orders';
import { orderView, OrderType } from '#trade/orders/api';
import { CancelOrdersService } from '../cancelling/cancel-orders.service.js';

@InputType()
export class CancelOrderInput {
  @Field(() => ID) orderId: string;
  @Field(() => Key) key: string;
}

@Resolver()
export class CancelOrderResolver {
  constructor(
    private readonly orders: CancelOrdersService,
    private readonly uow: UnitOfWork,
  ) {}

  @Mutation(() => OrderType, {
    description:
      "The operator ends an order that waits for its deposit: what came is the buyer's credit, " +
      'the capacity is free again, buyer and cooperative are told. Refusals: NOT_FOUND, ILLEGAL_STEP { state }, ' +
      'ALREADY_PAID { paid } when an instalment is paid in full, KEY_REUSED.',
  })
  async cancelOrder(
    @CurrentActor() actor: Actor,
    @Args('input') { orderId, key }: CancelOrderInput,
  ): Promise<OrderType> {
    const done = await this.orders.cancel(actor, { orderId: rowId('Order', orderId, 'input.orderId'), key });
    const [row] = await this.uow.read(actor, (reader) => findOrders(reader, [done.orderId]));
    return orderView(row ?? refuse('NOT_FOUND'));
  }
}
