import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  decodeCursor,
  loadMany,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import type { Currency } from '#platform/money';
import { loadOrganisation, loadProgramme, OrganisationType, ProgrammeType } from '#trade/identity/api';
import { OrdersService } from '../orders/orders.service.js';
import type { TaskSide } from '../turns/turn.js';
import { instalmentView, orderView, termsLineView } from './order-views.js';
import {
  InstalmentType,
  OrderConnection,
  OrderListArgs,
  OrderStateCount,
  OrderType,
  TermsLineType,
} from './orders.graphql.js';

@Resolver(() => OrderType)
export class OrdersResolver {
  constructor(
    private readonly orders: OrdersService,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => OrderConnection, { name: 'orders', description: "The organisation's orders." })
  async list(
    @CurrentActor() actor: Actor,
    @Args() { state = null, yourTurn, by }: OrderListArgs,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<OrderType>> {
    const size = pageSize(first, 50);
    const rows = await this.orders.own(
      actor,
      { state, waitsFor: yourTurn ? (actor.side as TaskSide) : null, by },
      size + 1,
      decodeCursor(after, 'instant', 'id'),
    );
    const page = pageOf(rows, size, (row) => [(by === 'newest' ? row.placedAt : row.movedAt).toISOString(), row.id]);
    return { ...page, nodes: page.nodes.map(orderView) };
  }

  @Query(() => [OrderStateCount], {
    description: 'How many orders stand in each state on the way; states without orders are left out.',
  })
  orderStates(@CurrentActor() actor: Actor): Promise<OrderStateCount[]> {
    return this.orders.openStates(actor);
  }

  @Query(() => OrderType, { description: 'One order of the organisation. Refusals: NOT_FOUND.' })
  async order(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<OrderType> {
    const [row] = await this.orders.byId(actor, [rowId('Order', id, 'id')]);
    return row ? orderView(row) : refuse('NOT_FOUND', { field: 'id', message: 'There is no such order.' });
  }

  @ResolveField(() => OrganisationType)
  buyer(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<OrganisationType> {
    return loadOrganisation(this.uow, order.buyerId, context);
  }

  @ResolveField(() => OrganisationType)
  cooperative(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<OrganisationType> {
    return loadOrganisation(this.uow, order.cooperativeId, context);
  }

  @ResolveField(() => ProgrammeType)
  programme(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<ProgrammeType> {
    return loadProgramme(this.uow, order.programmeId, context);
  }

  @ResolveField(() => [TermsLineType])
  async lines(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<TermsLineType[]> {
    const rows = await loadMany(
      context,
      'orderLines',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.orders.lines(actor, ids),
      (line) => line.orderId,
    );
    return rows.map((row) => termsLineView(row, order.total.currency as Currency));
  }

  @ResolveField(() => [InstalmentType], { description: 'The payment schedule.' })
  async instalments(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<InstalmentType[]> {
    const rows = await loadMany(
      context,
      'instalments',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.orders.instalments(actor, ids),
      (row) => row.orderId,
    );
    return rows.map((row) => instalmentView(row, order.total.currency as Currency));
  }
}
