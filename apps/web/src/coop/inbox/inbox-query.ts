import { infiniteQueryOptions } from '@tanstack/react-query';
import { platformNow } from '../../data/clock';
import { request } from '../../data/request';
import { CoopInboxDocument } from '../graphql/graphql';
import { keepInbox } from './kept-inbox';

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['coop', 'inbox'],
  queryFn: async ({ pageParam }) => {
    const page = await request(CoopInboxDocument, { after: pageParam, more: pageParam !== null });
    const kept = { at: platformNow().toISOString(), page };
    if (pageParam === null) keepInbox(kept);
    return kept;
  },
  initialPageParam: null as string | null,
  getNextPageParam: ({ page }) => (page.quotes.pageInfo.hasNextPage ? page.quotes.pageInfo.endCursor : null),
});
