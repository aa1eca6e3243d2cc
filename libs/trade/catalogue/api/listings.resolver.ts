import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentActor,
  decodeCursor,
  loadOne,
  pageOf,
  pageSize,
  RequestContext,
  rowId,
  Text,
  TextsScalar,
  type ConnectionOf,
  type GraphqlContext,
} from '#platform/graphql';
import { UnitOfWork } from '#platform/database';
import { isBlank, refuse, type Actor } from '#platform/kernel';
import type { Texts } from '#platform/words';
import { loadProgramme, ProgrammeType } from '#trade/identity/api';
import { CatalogueService } from '../catalogue.service.js';
import type { CardFilter } from '../listings/card.js';
import type { Facet } from '../listings/cards.store.js';
import { listingView } from './listing-view.js';
import { Landing, ListingConnection, ListingFacets, ListingFilter, ListingType } from './listings.graphql.js';

@Resolver(() => ListingType)
export class ListingsResolver {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => ListingConnection, {
    description: 'Published listings: newest first, or the best fit first when something is searched.',
  })
  async listings(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => ListingFilter, nullable: true }) filter: ListingFilter | null,
    @Args('first', { type: () => Int, nullable: true, description: '1 to 100; 24 when not said.' })
    first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<ListingType>> {
    const size = pageSize(first, 24);
    const rows = await this.catalogue.cards(
      actor,
      cardFilter(filter ?? {}),
      size + 1,
      decodeCursor(after, isBlank(filter?.search ?? '') ? 'instant' : 'count', 'id'),
    );
    const page = pageOf(rows, size, ({ sortKey, card }) => [sortKey, card.id]);
    return { ...page, nodes: page.nodes.map(({ card }) => listingView(card)) };
  }

  @Query(() => ListingType, { description: 'One published listing. Refusals: NOT_FOUND.' })
  async listing(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ListingType> {
    const [card] = await this.catalogue.cardsById(actor, [rowId('Listing', id, 'id')]);
    return card ? listingView(card) : refuse('NOT_FOUND', { field: 'id', message: 'This listing is not published.' });
  }

  @Query(() => ListingFacets)
  async listingFacets(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => ListingFilter, nullable: true }) filter: ListingFilter | null,
  ): Promise<ListingFacets> {
    const facets = await this.catalogue.facets(actor, cardFilter(filter ?? {}));
    const of = (name: Facet['facet']) =>
      facets.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value: value ?? '', count }));
    return {
      total: of('all')[0]?.count ?? 0,
      cooperatives: of('cooperative')[0]?.count ?? 0,
      crafts: of('craft'),
      provinces: of('province'),
      certificates: of('certificate'),
    };
  }

  @Query(() => Landing)
  landing(@CurrentActor() actor: Actor): Promise<Landing> {
    return this.catalogue.market(actor);
  }

  @ResolveField(() => ProgrammeType)
  programme(@Parent() { cooperative }: ListingType, @RequestContext() context: GraphqlContext): Promise<ProgrammeType> {
    return loadProgramme(this.uow, cooperative.programmeId!, context);
  }

  @ResolveField(() => TextsScalar, { nullable: true, description: 'Of the village and the makers.' })
  async story(@Parent() listing: ListingType, @RequestContext() context: GraphqlContext): Promise<Texts | null> {
    return (await this.whole(listing, context)).story;
  }

  private async whole(listing: ListingType, context: GraphqlContext) {
    const id = rowId('Listing', listing.id, 'id');
    return (
      (await loadOne(context, 'listing', id, (actor, ids) => this.catalogue.listings(actor, ids))) ??
      refuse('NOT_FOUND')
    );
  }
}

const cardFilter = ({ cooperativeId, ...rest }: ListingFilter = {}): CardFilter => ({
  ...rest,
  cooperativeId:
    typeof cooperativeId === 'string' ? rowId('Organisation', cooperativeId, 'filter.cooperativeId') : null,
});
