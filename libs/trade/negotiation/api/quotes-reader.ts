import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader } from '#platform/database';
import { loadMany, rowId, type GraphqlContext } from '#platform/graphql';
import { refuse, type Actor } from '#platform/kernel';
import { findOrders } from '#trade/orders';
import { orderView } from '#trade/orders/api';
import type { Quote } from '../model/quote.entity.js';
import { quoteSteps } from '../model/quote.states.js';
import { findQuotes, findQuotesOfRequests } from '../quotes/quotes.store.js';
import type { AcceptQuotePayload, QuoteType } from './quotes.graphql.js';
import { quoteView } from './views.js';

/** Quotes as their viewer sees them: with the turn, and expired by the database's clock. */
@Injectable()
export class QuotesReader {
  constructor(private readonly uow: UnitOfWork) {}

  async one(actor: Actor, id: string): Promise<QuoteType> {
    const [view] = await this.views(actor, (reader) => findQuotes(reader, [id]));
    return view ?? refuse('NOT_FOUND', { field: 'id', message: 'There is no such quote.' });
  }

  views(actor: Actor, find: (reader: Reader) => Promise<Quote[]>): Promise<QuoteType[]> {
    return this.uow.read(actor, async (reader) => viewsOf(reader, actor, await find(reader)));
  }

  /** A quote and the order that it became, in one transaction. */
  async accepted(
    actor: Actor,
    { quoteId, orderId }: { quoteId: string; orderId: string },
  ): Promise<AcceptQuotePayload> {
    return this.uow.read(actor, async (reader) => {
      const [quote] = await viewsOf(reader, actor, await findQuotes(reader, [quoteId]));
      const [order] = await findOrders(reader, [orderId]);
      return { quote: quote ?? refuse('NOT_FOUND'), order: orderView(order ?? refuse('NOT_FOUND')) };
    });
  }

  ofRequest(requestId: string, context: GraphqlContext): Promise<QuoteType[]> {
    return loadMany(
      context,
      'quotesOfRequest',
      requestId,
      (actor, ids) => this.views(actor, (reader) => findQuotesOfRequests(reader, ids)),
      (quote) => quote.requestId,
    );
  }

  /** By its row's id, in one batch with all others of the request. */
  async load(id: string, context: GraphqlContext): Promise<QuoteType> {
    const [view] = await loadMany(
      context,
      'quote',
      id,
      (actor, ids) => this.views(actor, (reader) => findQuotes(reader, ids)),
      (quote) => rowId('Quote', quote.id, 'id'),
    );
    return view ?? refuse('NOT_FOUND');
  }
}

/** The clock is asked for what is still open only: it alone can have run out. */
async function viewsOf(reader: Reader, actor: Actor, rows: Quote[]): Promise<QuoteType[]> {
  const now = rows.every(({ state }) => quoteSteps.isEnd(state)) ? null : await reader.now();
  return rows.map((row) => quoteView(row, actor, now));
}
