import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';
import { ensureWords } from '../words/words';

/** What of the books is on screen: a part of them, an account that is open, which lines, and the chosen one. */
export interface BooksSearch {
  readonly show?: 'statements' | 'accounts' | 'unproved';
  readonly account?: string;
  readonly tab?: 'all' | 'exact' | 'needs' | 'parked';
  readonly line?: string;
}
const among = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find((each) => each === value);

function booksSearch({ show, account, tab, line }: Record<string, unknown>): BooksSearch {
  const [part, which] = [among(['statements', 'accounts', 'unproved'], show), among(['all', 'exact', 'needs', 'parked'], tab)];
  return { ...(part && { show: part }), ...(typeof account === 'string' && { account }), ...(which && { tab: which }), ...(typeof line === 'string' && { line }) };
}
export interface PayoutsSearch {
  /** The batch that is looked at. */
  readonly batch?: string;
}

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
    loader: () => ensureWords('today', 'books', 'orders'),
    component: lazyRouteComponent(() => import('./today/TodayPage'), 'TodayPage'),
  });
  const books = createRoute({
    getParentRoute: () => frame,
    path: '/books',
    validateSearch: booksSearch,
    loader: () => ensureWords('books', 'matching'),
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
  const order = createRoute({
    getParentRoute: () => frame,
    path: '/orders/$id',
    loader: () => ensureWords('orders', 'deal', 'today'),
    component: lazyRouteComponent(() => import('./orders/OrderPage'), 'OrderPage'),
  });
  return frame.addChildren([home, books, payouts, shipping, order]);
}
