import { queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import { ListingPageDocument, type ListingPageQuery } from '../graphql/graphql';

export type Listing = ListingPageQuery['listing'];

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: ['listing', id],
    queryFn: async () => (await request(ListingPageDocument, { id })).listing,
  });
