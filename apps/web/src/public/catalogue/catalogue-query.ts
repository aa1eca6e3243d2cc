import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../../data/request';
import {
  CatalogueFacetsDocument,
  CataloguePageDocument,
  CooperativeOfFilterDocument,
  type CatalogueFacetsQuery,
} from '../graphql/graphql';
import { apiFilter, type CatalogueSearch } from './filters';

export type Facets = CatalogueFacetsQuery['listingFacets'];

/** What is shown stays until the answer to other filters is there. */
export const listingsQuery = (search: CatalogueSearch) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', search],
    queryFn: async ({ pageParam }) =>
      (await request(CataloguePageDocument, { filter: apiFilter(search), after: pageParam })).listings,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

export const facetsQuery = (search: CatalogueSearch) =>
  queryOptions({
    queryKey: ['catalogueFacets', search],
    queryFn: async () => (await request(CatalogueFacetsDocument, { filter: apiFilter(search) })).listingFacets,
    placeholderData: keepPreviousData,
  });

/** The currency of what is listed; '' while nothing is. */
export const useListedCurrency = (search: CatalogueSearch): string =>
  useInfiniteQuery(listingsQuery(search)).data?.pages[0]?.nodes[0]?.tiers[0]?.unitPrice.currency ?? '';

/** The name of the cooperative whose products alone are shown. */
export const cooperativeQuery = (cooperativeId: string | undefined) =>
  queryOptions({
    queryKey: ['cooperativeOfFilter', cooperativeId],
    queryFn: async () =>
      (await request(CooperativeOfFilterDocument, { filter: { cooperativeId } })).listings.nodes[0]?.cooperative ??
      null,
    enabled: cooperativeId !== undefined,
    staleTime: Infinity,
  });
