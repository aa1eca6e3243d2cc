import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { loadMany, rowId, type GraphqlContext } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import type { Quote } from '../quotes/quote.entity.js';
import { findQuotes, findQuotesOfRequests } from '../quotes/quotes.store.js';
import type { QuoteType } from './quotes.graphql.js';
import { quoteView } from './views.js';

/** Quotes as their viewer sees them: with the turn, and expired by the database's clock. */
@Injectable()
export class QuotesReader {
  constructor(private readonly uow: UnitOfWork) {}

  async one(actor: Actor, id: string): Promise<QuoteType> {
    const [view] = await this.views(actor, (reader) => findQuotes(reader, [id]));
    return view ?? refuse('NOT_FOUND', { field: 'id', message: 'There is no such quote.' });
  }

  views(actor: Actor, find: (reader: Parameters<typeof findQuotes>[0]) => Promise<Quote[]>): Promise<QuoteType[]> {
    return this.uow.read(actor, async (reader) => {
      const rows = await find(reader);
      const now = await reader.now();
      return rows.map((row) => quoteView(row, actor, now));
    });
  }

  ofRequest(requestId: string, context: GraphqlContext): Promise<QuoteType[]> {
    return loadMany(context, 'quotesOfRequest', requestId, (actor, ids) => this.views(actor, (reader) => findQuotesOfRequests(reader, ids)), (quote) => quote.requestId);
  }

  /** By its row's id, in one batch with all others of the request. */
  async load(id: string, context: GraphqlContext): Promise<QuoteType> {
    const [view] = await loadMany(context, 'quote', id, (actor, ids) => this.views(actor, (reader) => findQuotes(reader, ids)), (quote) => rowId('Quote', quote.id, 'id'));
    return view ?? refuse('NOT_FOUND');
  }
}
