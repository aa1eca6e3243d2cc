import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import {
  OrderDocument,
  OrdersDocument,
  WaitingOrdersDocument,
  type OrderQuery,
  type OrderRowFragment,
} from '../graphql/graphql';

export type Order = OrderQuery['order'];
export type OrderRow = OrderRowFragment;

const PAGE = 24;

export const ordersQuery = infiniteQueryOptions({
  queryKey: ['orders', 'list'],
  queryFn: async ({ pageParam }) => (await request(OrdersDocument, { first: PAGE, after: pageParam })).orders,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

/** The orders in which the buyer has to do something, the longest waiting first. */
export const waitingOrdersQuery = queryOptions({
  queryKey: ['orders', 'waiting'],
  queryFn: async () => (await request(WaitingOrdersDocument, {})).orders.nodes,
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: async () => (await request(OrderDocument, { id })).order,
  });
