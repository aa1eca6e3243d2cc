import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../data/query-client';
import { request, RefusalError } from '../../data/request';
import { CoopQuoteDocument } from '../graphql/graphql';
import type { Quote } from './quote-lines';

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['coop', 'quote', id],
    queryFn: async () => (await request(CoopQuoteDocument, { id })).quote as Quote,
  });

/** A command's answer is the newest state of the quote; the lists are asked anew when they are next seen. */
export function learnQuote(quote: Quote): void {
  queryClient.setQueryData(quoteQuery(quote.id).queryKey, quote);
  void queryClient.invalidateQueries({ queryKey: ['coop', 'inbox'] });
  void queryClient.invalidateQueries({ queryKey: ['coop', 'orders'] });
}

const stale = ['QUOTE_SUPERSEDED', 'QUOTE_CLOSED', 'QUOTE_EXPIRED', 'NOT_YOUR_TURN'];

/** When somebody else was faster, what is current is fetched, so that the page shows it beside the refusal. */
export function refreshAfter(error: unknown, quoteId: string): void {
  if (!(error instanceof RefusalError)) return;
  if (stale.includes(error.code)) void queryClient.invalidateQueries({ queryKey: ['coop', 'quote', quoteId] });
  if (stale.includes(error.code)) void queryClient.invalidateQueries({ queryKey: ['coop', 'inbox'] });
  if (error.code === 'BELOW_FLOOR' || error.code === 'CAPACITY_GONE')
    void queryClient.invalidateQueries({ queryKey: ['coop', 'products'] });
}
