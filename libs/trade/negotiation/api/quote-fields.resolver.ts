import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import { loadMany, loadOne, RequestContext, rowId, type GraphqlContext } from '#platform/graphql';
import { refuse } from '#platform/kernel';
import { loadOrganisation, loadProgramme, OrganisationType, ProgrammeType } from '#trade/identity/api';
import { orderView, OrderType, TermsLineType, termsLineView } from '#trade/orders/api';
import type { Currency } from '#platform/money';
import { findOrdersOfQuotes } from '../quotes/quotes.store.js';
import { QuotesService } from '../quotes/quotes.service.js';
import { RequestsService } from '../requests/requests.service.js';
import { QuoteType, RevisionType } from './quotes.graphql.js';
import { RequestType } from './requests.graphql.js';
import { QuotesReader } from './quotes-reader.js';
import { requestView, revisionView } from './views.js';

@Resolver(() => QuoteType)
export class QuoteFieldsResolver {
  constructor(
    private readonly quotes: QuotesService,
    private readonly requests: RequestsService,
    private readonly uow: UnitOfWork,
  ) {}

  @ResolveField(() => RequestType)
  async request(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<RequestType> {
    return requestView(
      (await loadOne(context, 'request', quote.requestId, (actor, ids) => this.requests.byId(actor, ids))) ??
        refuse('NOT_FOUND'),
    );
  }

  @ResolveField(() => ProgrammeType)
  programme(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<ProgrammeType> {
    return loadProgramme(this.uow, quote.programmeId, context);
  }

  @ResolveField(() => OrganisationType)
  buyer(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<OrganisationType> {
    return loadOrganisation(this.uow, quote.buyerId, context);
  }

  @ResolveField(() => OrganisationType)
  cooperative(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<OrganisationType> {
    return loadOrganisation(this.uow, quote.cooperativeId, context);
  }

  @ResolveField(() => [RevisionType], { description: 'All terms that were sent, in their order.' })
  async revisions(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<RevisionType[]> {
    const rows = await loadMany(
      context,
      'revisions',
      rowId('Quote', quote.id, 'id'),
      (actor, ids) => this.quotes.revisions(actor, ids),
      (row) => row.quoteId,
    );
    return rows.map(revisionView);
  }

  @ResolveField(() => OrderType, { nullable: true, description: 'The order that it became.' })
  async order(@Parent() quote: QuoteType, @RequestContext() context: GraphqlContext): Promise<OrderType | null> {
    if (quote.state !== 'ACCEPTED') return null;
    const [row] = await loadMany(
      context,
      'orderOfQuote',
      rowId('Quote', quote.id, 'id'),
      (actor, ids) => this.uow.read(actor, (reader) => findOrdersOfQuotes(reader, ids)),
      (order) => order.quoteId,
    );
    return row ? orderView(row) : null;
  }
}

@Resolver(() => RevisionType)
export class RevisionFieldsResolver {
  constructor(private readonly quotes: QuotesService) {}

  @ResolveField(() => [TermsLineType])
  async lines(@Parent() revision: RevisionType, @RequestContext() context: GraphqlContext): Promise<TermsLineType[]> {
    const rows = await loadMany(
      context,
      'revisionLines',
      rowId('Revision', revision.id, 'id'),
      (actor, ids) => this.quotes.revisionLines(actor, ids),
      (line) => line.revisionId,
    );
    return rows.map((row) => termsLineView(row, revision.total.currency as Currency));
  }
}

/**
 * `Order.quote`: the upper library adds the field to the lower type, so that the types may point both
 * ways and the imports don't.
 */
@Resolver(() => OrderType)
export class OrderQuoteResolver {
  constructor(private readonly reader: QuotesReader) {}

  @ResolveField(() => QuoteType, { description: 'The negotiation behind it.' })
  quote(@Parent() order: OrderType, @RequestContext() context: GraphqlContext): Promise<QuoteType> {
    return this.reader.load(order.quoteId, context);
  }
}
