import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';
import { ensureWords } from '../words/words';
import { booksSearch, payoutsSearch } from './search';

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
    loader: () => ensureWords('today', 'books', 'orders', 'stripeEvents'),
    component: lazyRouteComponent(() => import('./today/TodayPage'), 'TodayPage'),
  });
  const books = createRoute({
    getParentRoute: () => frame,
    path: '/books',
    validateSearch: booksSearch,
    loader: () => ensureWords('books', 'ledger', 'matching', 'stripeEvents'),
    component: lazyRouteComponent(() => import('./books/BooksPage'), 'BooksPage'),
  });
  const payouts = createRoute({
    getParentRoute: () => frame,
    path: '/payouts',
    validateSearch: payoutsSearch,
    loader: () => ensureWords('payouts', 'books', 'ledger'),
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
  const notifications = createRoute({
    getParentRoute: () => frame,
    path: '/notifications',
    loader: () => ensureWords('notifications'),
    component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
  });
  return frame.addChildren([home, books, payouts, shipping, order, notifications]);
}
