import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import {
  CoopOrderDocument,
  CoopOrdersDocument,
  type CoopOrderQuery,
  type CoopOrderRowFragment,
} from '../graphql/graphql';

export type OrderRow = CoopOrderRowFragment;
export type Order = CoopOrderQuery['order'];

export const ordersQuery = infiniteQueryOptions({
  queryKey: ['coop', 'orders'],
  queryFn: async ({ pageParam }) => (await request(CoopOrdersDocument, { after: pageParam })).orders,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['coop', 'order', id],
    queryFn: async () => (await request(CoopOrderDocument, { id })).order,
  });
