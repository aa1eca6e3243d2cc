import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';
import { ensureWords } from '../words/words';

export interface BooksSearch {
  readonly show?: 'lines' | 'waiting' | 'accounts';
}
export interface PayoutsSearch {
  /** The batch that is looked at. */
  readonly batch?: string;
}
const isPart = (show: unknown): show is NonNullable<BooksSearch['show']> => show === 'lines' || show === 'waiting' || show === 'accounts';

export function adminRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: '/admin',
    component: lazyRouteComponent(() => import('./AdminShell'), 'AdminLayout'),
    loader: () => {
      void queryClient.prefetchQuery(viewerQuery);
      void queryClient.prefetchQuery(demoPeopleQuery);
    },
  });
  const home = createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('./AdminHomePage'), 'AdminHomePage'),
  });
  const books = createRoute({
    getParentRoute: () => frame,
    path: '/books',
    validateSearch: (search: Record<string, unknown>): BooksSearch => (isPart(search['show']) ? { show: search['show'] } : {}),
    loader: () => ensureWords('books'),
    component: lazyRouteComponent(() => import('./books/BooksPage'), 'BooksPage'),
  });
  const payouts = createRoute({
    getParentRoute: () => frame,
    path: '/payouts',
    validateSearch: (search: Record<string, unknown>): PayoutsSearch => (typeof search['batch'] === 'string' ? { batch: search['batch'] } : {}),
    loader: () => ensureWords('payouts', 'books'),
    component: lazyRouteComponent(() => import('./payouts/PayoutsPage'), 'PayoutsPage'),
  });
  const shipping = createRoute({
    getParentRoute: () => frame,
    path: '/shipping',
    loader: () => ensureWords('shipping', 'deal'),
    component: lazyRouteComponent(() => import('./shipping/ShippingPage'), 'ShippingPage'),
  });
  return frame.addChildren([home, books, payouts, shipping]);
}
