import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { demoPeopleQuery, viewerQuery } from '../session/session';
import { ensureWords } from '../words/words';
import { answerSearch, orderSearch, quoteSearch } from './search';

export function coopRoutes<Parent extends AnyRoute>(parent: Parent) {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: '/coop',
    component: lazyRouteComponent(() => import('./CoopShell'), 'CoopLayout'),
    loader: async () => {
      void queryClient.prefetchQuery(viewerQuery);
      void queryClient.prefetchQuery(demoPeopleQuery);
      await ensureWords('coop');
    },
  });
  const inbox = createRoute({
    getParentRoute: () => frame,
    path: '/',
    loader: async () => void queryClient.prefetchInfiniteQuery((await import('./inbox/inbox-query')).inboxQuery),
    component: lazyRouteComponent(() => import('./inbox/InboxPage'), 'InboxPage'),
  });
  const quote = createRoute({
    getParentRoute: () => frame,
    path: '/quotes/$id',
    validateSearch: quoteSearch,
    loader: async ({ params: { id } }) =>
      void queryClient.prefetchQuery((await import('./quote/quote-query')).quoteQuery(id)),
    component: lazyRouteComponent(() => import('./quote/QuotePage'), 'QuotePage'),
  });
  const answer = createRoute({
    getParentRoute: () => frame,
    path: '/quotes/$id/answer',
    validateSearch: answerSearch,
    loader: async ({ params: { id } }) =>
      void queryClient.prefetchQuery((await import('./quote/quote-query')).quoteQuery(id)),
    component: lazyRouteComponent(() => import('./answer/AnswerPage'), 'AnswerPage'),
  });
  const orders = createRoute({
    getParentRoute: () => frame,
    path: '/orders',
    loader: async () => void queryClient.prefetchInfiniteQuery((await import('./orders/orders-query')).ordersQuery),
    component: lazyRouteComponent(() => import('./orders/OrdersPage'), 'OrdersPage'),
  });
  const order = createRoute({
    getParentRoute: () => frame,
    path: '/orders/$id',
    validateSearch: orderSearch,
    loader: async ({ params: { id } }) =>
      void queryClient.prefetchQuery((await import('./orders/orders-query')).orderQuery(id)),
    component: lazyRouteComponent(() => import('./orders/OrderPage'), 'OrderPage'),
  });
  const notifications = createRoute({
    getParentRoute: () => frame,
    path: '/notifications',
    loader: () => ensureWords('notifications'),
    component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
  });
  const billOfLading = createRoute({
    getParentRoute: () => frame,
    path: '/orders/$id/bill-of-lading',
    component: lazyRouteComponent(() => import('./orders/BillOfLadingPage'), 'BillOfLadingPage'),
  });
  return frame.addChildren([inbox, quote, answer, orders, order, billOfLading, notifications]);
}
