import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  decodeCursor,
  loadMany,
  loadOne,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { UploadsService, type UploadState } from '#trade/documents';
import { UploadStateName, UploadType } from '#trade/documents/api';
import { OrdersService } from '../orders/orders.service.js';
import { ShippingService } from '../shipping/shipping.service.js';
import { orderView } from './order-views.js';
import { OrderType } from './orders.graphql.js';
import {
  AcceptBillOfLadingInput,
  FinishOrderInput,
  RejectBillOfLadingInput,
  UploadConnection,
} from './shipping.graphql.js';

@Resolver(() => OrderType)
export class ShippingResolver {
  constructor(
    private readonly shipping: ShippingService,
    private readonly orders: OrdersService,
    private readonly uploads: UploadsService,
  ) {}

  @Query(() => UploadConnection, {
    name: 'billsOfLading',
    description: 'Bills of lading in a state, the one that waits longest first.',
  })
  async waiting(
    @CurrentActor() actor: Actor,
    @Args('state', { type: () => UploadStateName, defaultValue: 'SUBMITTED' }) state: UploadState,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<UploadType>> {
    const size = pageSize(first, 50);
    const page = pageOf(
      await this.uploads.inState(actor, state, size + 1, decodeCursor(after, 'instant', 'id')),
      size,
      (row) => [row.uploadedAt.toISOString(), row.id],
    );
    return { ...page, nodes: page.nodes.map((row) => UploadType.of(row)) };
  }

  @ResolveField(() => [UploadType], {
    description:
      'Those that the viewer may see, newest first. They are brought by POST /files/orders/{id}/bill-of-lading.',
  })
  async billsOfLading(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<UploadType[]> {
    const rows = await loadMany(
      context,
      'billsOfLading',
      rowId('Order', order.id, 'id'),
      (actor, ids) => this.uploads.ofOrders(actor, ids),
      (row) => row.orderId,
    );
    return rows.map((row) => UploadType.of(row));
  }

  @Mutation(() => OrderType, {
    description:
      'The cooperative has made everything; its commercial invoice is issued. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP { state }, KEY_REUSED.',
  })
  async finishOrder(
    @CurrentActor() actor: Actor,
    @Args('input') { orderId, key }: FinishOrderInput,
  ): Promise<OrderType> {
    return this.view(
      actor,
      await this.shipping.finish(actor, { orderId: rowId('Order', orderId, 'input.orderId'), key }),
    );
  }

  @Mutation(() => OrderType, {
    description:
      'The operator accepts a bill of lading: the order is shipped and its money released. ' +
      'Refusals: NOT_FOUND, NOT_PAID { unpaid }, NOT_INVOICED { orderId }, ILLEGAL_STEP { state }, KEY_REUSED.',
  })
  async acceptBillOfLading(
    @CurrentActor() actor: Actor,
    @Args('input') { uploadId, key }: AcceptBillOfLadingInput,
  ): Promise<OrderType> {
    return this.view(
      actor,
      await this.shipping.accept(actor, { uploadId: rowId('Upload', uploadId, 'input.uploadId'), key }),
    );
  }

  @Mutation(() => OrderType, {
    description:
      'The operator rejects a bill of lading; the cooperative brings another. ' +
      'Refusals: NOT_FOUND, BAD_INPUT, ILLEGAL_STEP { state }, KEY_REUSED.',
  })
  async rejectBillOfLading(
    @CurrentActor() actor: Actor,
    @Args('input') { uploadId, reason, key }: RejectBillOfLadingInput,
  ): Promise<OrderType> {
    return this.view(
      actor,
      await this.shipping.reject(actor, { uploadId: rowId('Upload', uploadId, 'input.uploadId'), reason, key }),
    );
  }

  private async view(actor: Actor, { orderId }: { orderId: string }): Promise<OrderType> {
    const [row] = await this.orders.byId(actor, [orderId]);
    return orderView(row ?? refuse('NOT_FOUND'));
  }
}

/** `Upload.order`: orders are above documents, so they add the field. */
@Resolver(() => UploadType)
export class UploadOrderResolver {
  constructor(private readonly orders: OrdersService) {}

  @ResolveField(() => OrderType)
  async order(@Parent() upload: UploadType, @RequestContext() context: GraphqlContext): Promise<OrderType> {
    const row = await loadOne(context, 'orders', upload.orderId, (actor, ids) => this.orders.byId(actor, ids));
    return orderView(row ?? refuse('NOT_FOUND'));
  }
}
