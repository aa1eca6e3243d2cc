import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  decodeCursor,
  globalId,
  loadOne,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { OrdersService } from '../orders/orders.service.js';
import { StoppedJobsService } from '../stopped-jobs/stopped-jobs.service.js';
import { orderView } from './order-views.js';
import { OrderType } from './orders.graphql.js';
import { RetryJobInput, StoppedJobConnection, StoppedJobType } from './stopped-jobs.graphql.js';

@Resolver(() => StoppedJobType)
export class StoppedJobsResolver {
  constructor(
    private readonly jobs: StoppedJobsService,
    private readonly orders: OrdersService,
  ) {}

  @Query(() => StoppedJobConnection, {
    name: 'stoppedJobs',
    description: 'Jobs that wait for a person, the one that waits longest first.',
  })
  async list(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<StoppedJobType>> {
    const size = pageSize(first, 50);
    const page = pageOf(await this.jobs.waiting(actor, size + 1, decodeCursor(after, 'instant', 'id')), size, (row) => [
      row.sortKey,
      row.id,
    ]);
    return {
      ...page,
      nodes: page.nodes.map(({ handler, ...row }) => ({ ...row, id: globalId('StoppedJob', row.id), job: handler })),
    };
  }

  @Mutation(() => Boolean, {
    description:
      'Tries a stopped job again, after what stopped it was mended. ' +
      'Refusals: NOT_FOUND, ILLEGAL_STEP (it was tried again already), KEY_REUSED.',
  })
  async retryJob(@CurrentActor() actor: Actor, @Args('input') { jobId, key }: RetryJobInput): Promise<boolean> {
    await this.jobs.retry(actor, { jobId: rowId('StoppedJob', jobId, 'input.jobId'), key });
    return true;
  }

  @ResolveField(() => OrderType, { nullable: true, description: 'The order that it was for.' })
  async order(
    @Parent() { orderId }: StoppedJobType,
    @RequestContext() context: GraphqlContext,
  ): Promise<OrderType | null> {
    const row = orderId && (await loadOne(context, 'orders', orderId, (actor, ids) => this.orders.byId(actor, ids)));
    return row ? orderView(row) : null;
  }
}
