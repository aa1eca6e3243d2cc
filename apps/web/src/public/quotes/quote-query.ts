import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../data/query-client';
import { request } from '../../data/request';
import { QuoteDocument, type QuoteThreadFragment } from '../graphql/graphql';

export type Quote = QuoteThreadFragment;
export type Revision = Quote['revisions'][number];
export type RevisionLine = Revision['lines'][number];

export const isOpen = ({ state }: Pick<Quote, 'state'>): boolean =>
  state === 'AWAITING_BUYER' || state === 'AWAITING_COOPERATIVE';

/** Asked again while the other side may answer, so that new terms are seen before they are needed. */
export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['quote', id],
    queryFn: async () => (await request(QuoteDocument, { id })).quote,
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 20_000 : false),
  });

/** After a command: what it answered is the newest; the lists and counts are asked again. */
export function keepQuote(quote: Quote): void {
  queryClient.setQueryData(quoteQuery(quote.id).queryKey, quote);
  for (const queryKey of [['quotes'], ['requests'], ['orders']]) void queryClient.invalidateQueries({ queryKey });
}

/** After a refusal: how it really stands, here and in the lists. */
export async function askAgain(id: string): Promise<void> {
  for (const queryKey of [['quotes'], ['requests'], ['orders']]) void queryClient.invalidateQueries({ queryKey });
  await queryClient.invalidateQueries({ queryKey: quoteQuery(id).queryKey });
}
