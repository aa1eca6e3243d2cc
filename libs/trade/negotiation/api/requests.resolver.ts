import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { UnitOfWork } from '#platform/database';
import { refuse, type Actor } from '#platform/kernel';
import { loadProgramme, ProgrammeType } from '#trade/identity/api';
import { RequestsService } from '../requests/requests.service.js';
import { QuotesReader } from './quotes-reader.js';
import { QuoteType } from './quotes.graphql.js';
import { RequestConnection, RequestLineType, RequestType, SubmitRequestInput } from './requests.graphql.js';
import { requestLineView, requestView } from './views.js';

@Resolver(() => RequestType)
export class RequestsResolver {
  constructor(
    private readonly requests: RequestsService,
    private readonly quotes: QuotesReader,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => RequestConnection, { name: 'requests', description: "The buyer's requests, newest first." })
  async list(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<RequestType>> {
    const size = pageSize(first, 50);
    const page = pageOf(await this.requests.own(actor, size + 1, decodeCursor(after, 'instant', 'id')), size, (row) => [
      row.submittedAt.toISOString(),
      row.id,
    ]);
    return { ...page, nodes: page.nodes.map(requestView) };
  }

  @Query(() => RequestType, {
    description: 'One request of the organisation, or that it was asked. Refusals: NOT_FOUND.',
  })
  request(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<RequestType> {
    return this.one(actor, rowId('Request', id, 'id'));
  }

  @Mutation(() => RequestType, {
    description:
      'Asks one or several cooperatives for a quote, each sealed from the others. ' +
      'Refusals: BAD_INPUT, NOT_FOUND (a cooperative), SUSPENDED { party }, ' +
      'BELOW_FLOOR { line, floor, currency }, KEY_REUSED.',
  })
  async submitRequest(@CurrentActor() actor: Actor, @Args('input') input: SubmitRequestInput): Promise<RequestType> {
    const cooperativeIds = input.cooperativeIds.map((id, i) => rowId('Organisation', id, `input.cooperativeIds[${i}]`));
    const { requestId } = await this.requests.submit(actor, {
      ...input,
      cooperativeIds,
      lines: input.lines.map((line) => ({ ...line })),
    });
    return this.one(actor, requestId);
  }

  @ResolveField(() => ProgrammeType)
  programme(@Parent() request: RequestType, @RequestContext() context: GraphqlContext): Promise<ProgrammeType> {
    return loadProgramme(this.uow, request.programmeId, context);
  }

  @ResolveField(() => [RequestLineType])
  async lines(@Parent() request: RequestType, @RequestContext() context: GraphqlContext): Promise<RequestLineType[]> {
    const rows = await loadMany(
      context,
      'requestLines',
      rowId('Request', request.id, 'id'),
      (actor, ids) => this.requests.lines(actor, ids),
      (line) => line.requestId,
    );
    return rows.map((row) => requestLineView(row, request.currency));
  }

  @ResolveField('quotes', () => [QuoteType], {
    description: 'A buyer sees all quotes of its request, a cooperative its own.',
  })
  quotesOf(@Parent() request: RequestType, @RequestContext() context: GraphqlContext): Promise<QuoteType[]> {
    return this.quotes.ofRequest(rowId('Request', request.id, 'id'), context);
  }

  private async one(actor: Actor, id: string): Promise<RequestType> {
    const [row] = await this.requests.byId(actor, [id]);
    return row ? requestView(row) : refuse('NOT_FOUND', { field: 'id', message: 'There is no such request.' });
  }
}
