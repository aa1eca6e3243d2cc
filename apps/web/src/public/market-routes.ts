import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { ensureWords } from '../words/words';
import { readSearch } from './catalogue/filters';
import { listingSearch } from './search';

/** What the buyer looks at and asks for; visitors look too. */
export function marketRoutes<Frame extends AnyRoute>(frame: Frame) {
  const catalogue = createRoute({
    getParentRoute: () => frame,
    path: '/catalogue',
    validateSearch: readSearch,
    loaderDeps: ({ search }) => search,
    loader: async ({ deps }) => {
      const [{ facetsQuery, listingsQuery }] = await Promise.all([
        import('./catalogue/catalogue-query'),
        ensureWords('market', 'catalogue'),
      ]);
      void queryClient.prefetchInfiniteQuery(listingsQuery(deps));
      void queryClient.prefetchQuery(facetsQuery(deps));
    },
    component: lazyRouteComponent(() => import('./catalogue/CataloguePage'), 'CataloguePage'),
  });
  const listing = createRoute({
    getParentRoute: () => frame,
    path: '/listings/$id',
    validateSearch: listingSearch,
    loader: async ({ params }) => {
      const [{ listingQuery }] = await Promise.all([
        import('./listing/listing-query'),
        ensureWords('market', 'listing'),
      ]);
      void queryClient.prefetchQuery(listingQuery(params.id));
    },
    component: lazyRouteComponent(() => import('./listing/ListingPage'), 'ListingPage'),
  });
  const request = createRoute({
    getParentRoute: () => frame,
    path: '/request',
    loader: () => ensureWords('market', 'request'),
    component: lazyRouteComponent(() => import('./request/RequestPage'), 'RequestPage'),
  });
  return [catalogue, listing, request] as const;
}
