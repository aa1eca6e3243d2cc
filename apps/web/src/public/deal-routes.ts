import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { queryClient } from '../data/query-client';
import { ensureWords } from '../words/words';
import { orderSearch, quoteSearch } from './search';

/** The buyer's quotes and orders. */
export function dealRoutes<Frame extends AnyRoute>(frame: Frame) {
  const quotes = createRoute({
    getParentRoute: () => frame,
    path: '/quotes',
    loader: async () => {
      const [{ requestsQuery, waitingRequestsQuery }, { ordersQuery }] = await Promise.all([
        import('./quotes/quotes-query'),
        import('./orders/orders-query'),
        ensureWords('deal', 'quotes', 'orders'),
      ]);
      void queryClient.prefetchInfiniteQuery(requestsQuery);
      void queryClient.prefetchQuery(waitingRequestsQuery);
      void queryClient.prefetchInfiniteQuery(ordersQuery);
    },
    component: lazyRouteComponent(() => import('./quotes/QuotesPage'), 'QuotesPage'),
  });
  const quote = createRoute({
    getParentRoute: () => frame,
    path: '/quotes/$id',
    validateSearch: quoteSearch,
    loader: async ({ params }) => {
      const [{ quoteQuery }] = await Promise.all([import('./quotes/quote-query'), ensureWords('deal', 'quotes')]);
      void queryClient.prefetchQuery(quoteQuery(params.id));
    },
    component: lazyRouteComponent(() => import('./quotes/QuotePage'), 'QuotePage'),
  });
  const orders = createRoute({
    getParentRoute: () => frame,
    path: '/orders',
    loader: async () => {
      const [{ ordersQuery }] = await Promise.all([import('./orders/orders-query'), ensureWords('deal', 'orders')]);
      void queryClient.prefetchInfiniteQuery(ordersQuery);
    },
    component: lazyRouteComponent(() => import('./orders/OrdersPage'), 'OrdersPage'),
  });
  const order = createRoute({
    getParentRoute: () => frame,
    path: '/orders/$id',
    validateSearch: orderSearch,
    loader: async ({ params }) => {
      const [{ orderQuery }] = await Promise.all([import('./orders/orders-query'), ensureWords('deal', 'orders')]);
      void queryClient.prefetchQuery(orderQuery(params.id));
    },
    component: lazyRouteComponent(() => import('./orders/OrderPage'), 'OrderPage'),
  });
  return [quotes, quote, orders, order] as const;
}
