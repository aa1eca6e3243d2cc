import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { Locale } from '#platform/words/browser';
import { useCommand } from '../data/command';
import { queryClient } from '../data/query-client';
import { request } from '../data/request';
import { useViewer } from '../session/session';
import {
  NotificationsDocument,
  ReadNotificationsDocument,
  UnreadNotificationsDocument,
  type NotificationsQuery,
} from './graphql/graphql';

export type Notification = NotificationsQuery['notifications']['nodes'][number];

/** What the other side does is news: asked again now and then while the page is looked at, and whenever it is again. */
const fresh = { staleTime: 10_000, refetchInterval: 30_000, refetchOnWindowFocus: 'always' } as const;

const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async () => (await request(UnreadNotificationsDocument)).unreadNotifications,
  ...fresh,
});

export const notificationsQuery = (locale: Locale) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', locale],
    queryFn: async ({ pageParam }) =>
      (await request(NotificationsDocument, { after: pageParam, language: locale })).notifications,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    ...fresh,
  });

/** How many are unread, at most 100; 0 for a visitor. */
export const useUnread = (): number => useQuery({ ...unreadQuery, enabled: Boolean(useViewer()) }).data ?? 0;

/** Marks as read what was seen: one that was opened, or all up to the newest; what comes meanwhile stays new. */
export const useRead = () =>
  useCommand(ReadNotificationsDocument, ({ readNotifications }) => {
    queryClient.setQueryData(unreadQuery.queryKey, readNotifications.unread);
    return queryClient.invalidateQueries({ queryKey: ['notifications', 'list'] });
  });
