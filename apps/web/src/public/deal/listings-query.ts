import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../data/request';
import { DealListingsDocument, type DealListingsQuery } from '../graphql/graphql';

export type DealListing = DealListingsQuery['listings']['nodes'][number];

const listingsOf = (cooperativeId: string) =>
  queryOptions({
    queryKey: ['dealListings', cooperativeId],
    queryFn: async () => (await request(DealListingsDocument, { cooperativeId })).listings.nodes,
    staleTime: 5 * 60_000,
  });

/** What the cooperative lists now, for pictures and guaranteed prices; the terms themselves never depend on it. */
export const useListingsOf = (cooperativeId: string): readonly DealListing[] =>
  useQuery(listingsOf(cooperativeId)).data ?? [];

export const pictureOf = (listings: readonly DealListing[], listingId: string): string | undefined => {
  const picture = listings.find(({ id }) => id === listingId)?.picture;
  return picture ? `/media/${picture}` : undefined;
};
