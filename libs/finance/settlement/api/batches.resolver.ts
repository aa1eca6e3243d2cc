import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  decodeCursor,
  globalId,
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
import { programmeOf, refuse, type Actor } from '#platform/kernel';
import { isCurrency } from '#platform/money';
import { findPeople } from '#trade/identity';
import { PersonType } from '#trade/identity/api';
import { BatchesService } from '../batches/batches.service.js';
import { findBatches, getOwnBatch, payoutsOf } from '../batches/batches.store.js';
import {
  DraftPayoutBatchInput,
  PayoutBatchCommandInput,
  PayoutBatchConnection,
  PayoutBatchType,
  PayoutType,
} from './batches.graphql.js';
import { batchView, payoutView } from './views.js';

@Resolver(() => PayoutBatchType)
export class BatchesResolver {
  constructor(
    private readonly batches: BatchesService,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => PayoutBatchConnection, { description: 'Payout batches, newest first.' })
  async payoutBatches(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<PayoutBatchType>> {
    const size = pageSize(first, 20);
    const rows = await this.uow.read(actor, async (reader) =>
      findBatches(reader, programmeOf(actor), size + 1, decodeCursor(after, 'instant', 'id')),
    );
    const page = pageOf(rows, size, (row) => [row.draftedAt.toISOString(), row.id]);
    return { ...page, nodes: page.nodes.map((row) => batchView(row, actor)) };
  }

  @Query(() => PayoutBatchType, { description: 'One payout batch. Refusals: NOT_FOUND.' })
  async payoutBatch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PayoutBatchType> {
    return batchView(
      await this.uow.read(actor, (reader) => getOwnBatch(reader, rowId('PayoutBatch', id, 'id'))),
      actor,
    );
  }

  @Mutation(() => PayoutBatchType, {
    description:
      'Takes what is due into a batch, one payout per cooperative. Nothing moves before another person approves it. ' +
      'Refusals: NOTHING_DUE, NOT_FOUND and AMOUNT_DIFFERS { line } of paidAs, ' +
      'PAYOUT_ACCOUNT_MISSING { cooperatives }, BAD_INPUT, KEY_REUSED.',
  })
  async draftPayoutBatch(
    @CurrentActor() actor: Actor,
    @Args('input') { settlementIds, currency, key, paidAs }: DraftPayoutBatchInput,
  ): Promise<PayoutBatchType> {
    if (currency && !isCurrency(currency))
      refuse('BAD_INPUT', { field: 'input.currency', message: 'Write a currency like "USD".' });
    const ids = settlementIds?.map((id) => rowId('Settlement', id, 'input.settlementIds')) ?? null;
    const { batchId } = await this.batches.draft(actor, {
      settlementIds: ids && [...new Set(ids)].sort(),
      currency: currency && isCurrency(currency) ? currency : null,
      key,
      paidAs: paidAs ?? null,
    });
    return this.payoutBatch(actor, globalId('PayoutBatch', batchId));
  }

  @Mutation(() => PayoutBatchType, {
    description:
      'By another person of finance than who drafted it: the money is in transit, and the payment file goes to the ' +
      'bank. Refusals: NOT_FOUND, ILLEGAL_STEP { state }, NEEDS_ANOTHER_PERSON, ' +
      'NOT_ENOUGH_AT_BANK { total, available, currency }, NO_BANK_ACCOUNT, PAYOUT_ACCOUNT_MISSING { cooperatives }, ' +
      'PAYOUT_ACCOUNT_TOO_NEW { cooperative, changedAt, from }, PAYOUT_UNKNOWN { endToEndIds, statement }, ' +
      'BALANCE_TOO_LOW, BAD_INPUT, KEY_REUSED.',
  })
  async approvePayoutBatch(
    @CurrentActor() actor: Actor,
    @Args('input') { batchId, key }: PayoutBatchCommandInput,
  ): Promise<PayoutBatchType> {
    await this.batches.approve(actor, { batchId: rowId('PayoutBatch', batchId, 'input.batchId'), key });
    return this.payoutBatch(actor, batchId);
  }

  @Mutation(() => PayoutBatchType, {
    description:
      'Takes a draft back: its settlements are due again. Refusals: NOT_FOUND, ILLEGAL_STEP { state }, KEY_REUSED.',
  })
  async cancelPayoutBatch(
    @CurrentActor() actor: Actor,
    @Args('input') { batchId, key }: PayoutBatchCommandInput,
  ): Promise<PayoutBatchType> {
    await this.batches.cancel(actor, { batchId: rowId('PayoutBatch', batchId, 'input.batchId'), key });
    return this.payoutBatch(actor, batchId);
  }

  @ResolveField(() => [PayoutType])
  async payouts(@Parent() batch: PayoutBatchType, @RequestContext() context: GraphqlContext): Promise<PayoutType[]> {
    const rows = await loadMany(
      context,
      'payouts',
      rowId('PayoutBatch', batch.id, 'id'),
      (actor, ids) => this.uow.read(actor, (reader) => payoutsOf(reader, ids)),
      (row) => row.batchId,
    );
    return rows.map(payoutView);
  }

  @ResolveField(() => PersonType)
  async draftedBy(@Parent() batch: PayoutBatchType, @RequestContext() context: GraphqlContext): Promise<PersonType> {
    return (await this.person(batch.draftedById, context)) ?? refuse('NOT_FOUND');
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Never who drafted it.' })
  async approvedBy(
    @Parent() batch: PayoutBatchType,
    @RequestContext() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return batch.approvedById ? this.person(batch.approvedById, context) : null;
  }

  private async person(id: string, context: GraphqlContext): Promise<PersonType | null> {
    const row = await loadOne(context, 'person', id, (actor, ids) =>
      this.uow.read(actor, (reader) => findPeople(reader, ids)),
    );
    return row && { ...row, id: globalId('Person', row.id) };
  }
}
