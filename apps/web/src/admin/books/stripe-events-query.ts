import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import { QuarantinedStripeEventsDocument, type QuarantinedStripeEventsQuery } from '../graphql/graphql';
import { BOOKS } from './books-query';

export type StripeEvent = QuarantinedStripeEventsQuery['quarantinedStripeEvents']['nodes'][number];

/** What Stripe told and the books do not show, newest first. */
export const stripeEventsQuery = infiniteQueryOptions({
  queryKey: [...BOOKS, 'stripe'],
  queryFn: async ({ pageParam }) =>
    (await request(QuarantinedStripeEventsDocument, { first: 50, after: pageParam })).quarantinedStripeEvents,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});
