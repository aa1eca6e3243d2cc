import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import { BillsOfLadingDocument, type BillsOfLadingQuery } from '../graphql/graphql';

export type Bill = BillsOfLadingQuery['billsOfLading']['nodes'][number];

export const billsQuery = infiniteQueryOptions({
  queryKey: ['shipping', 'bills'],
  queryFn: async ({ pageParam }) => (await request(BillsOfLadingDocument, { after: pageParam })).billsOfLading,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  refetchInterval: 30_000,
});
