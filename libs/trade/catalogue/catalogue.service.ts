import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { Card, CardFilter } from './listings/card.js';
import { countFacets, findCards, findCardsById, type CardRow, type Facet } from './listings/cards.store.js';
import { countMarket, findListings } from './listings/listings.store.js';
import type { Listing } from './listings/listing.entity.js';

/** What everybody may see of what is offered. */
@Injectable()
export class CatalogueService {
  constructor(private readonly uow: UnitOfWork) {}

  /** At most `size` cards; ask for one more than a page to know whether there is a next. */
  cards(actor: Actor, filter: CardFilter, size: number, after: (string | number)[] | null): Promise<CardRow[]> {
    return this.uow.readOne(actor, (reader) => findCards(reader, filter, size, after));
  }

  cardsById(actor: Actor, ids: readonly string[]): Promise<Card[]> {
    return this.uow.readOne(actor, (reader) => findCardsById(reader, ids));
  }

  listings(actor: Actor, ids: readonly string[]): Promise<Listing[]> {
    return this.uow.read(actor, (reader) => findListings(reader, ids));
  }

  facets(actor: Actor, filter: CardFilter): Promise<Facet[]> {
    return this.uow.readOne(actor, (reader) => countFacets(reader, filter));
  }

  market(actor: Actor): Promise<{ cooperatives: number; provinces: number; productKinds: number; listings: number }> {
    return this.uow.readOne(actor, countMarket);
  }
}
