import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import { CoopInboxDocument } from '../graphql/graphql';

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['coop', 'inbox'],
  queryFn: ({ pageParam }) => request(CoopInboxDocument, { after: pageParam, more: pageParam !== null }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ quotes }) => (quotes.pageInfo.hasNextPage ? quotes.pageInfo.endCursor : null),
});
