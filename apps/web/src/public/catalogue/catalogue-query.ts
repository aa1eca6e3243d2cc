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

/** The currency of what is listed; '' while nothing is, or in several: each then counts in its own. */
export function useListedCurrency(search: CatalogueSearch): string {
  const pages = useInfiniteQuery(listingsQuery(search)).data?.pages ?? [];
  const all = pages.flatMap(({ nodes }) => nodes.flatMap(({ tiers }) => tiers.map((tier) => tier.unitPrice.currency)));
  const [only = '', ...more] = new Set(all);
  return more.length > 0 ? '' : only;
}

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
