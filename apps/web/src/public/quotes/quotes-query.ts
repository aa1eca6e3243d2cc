import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import {
  RequestsDocument,
  WaitingRequestsDocument,
  type QuoteRowFragment,
  type RequestGroupFragment,
} from '../graphql/graphql';

export type RequestGroup = RequestGroupFragment;
export type QuoteRow = QuoteRowFragment;

const PAGE = 12;

export const requestsQuery = infiniteQueryOptions({
  queryKey: ['requests'],
  queryFn: async ({ pageParam }) => (await request(RequestsDocument, { first: PAGE, after: pageParam })).requests,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

/** The requests in which a quote waits for the buyer, each once, the one that moved last first. */
export const waitingRequestsQuery = queryOptions({
  queryKey: ['quotes', 'waitingRequests'],
  queryFn: async () => {
    const { nodes } = (await request(WaitingRequestsDocument)).quotes;
    const groups = new Map(nodes.filter(({ yourTurn }) => yourTurn).map(({ request: group }) => [group.id, group]));
    return [...groups.values()];
  },
});

const rank = ({ state, yourTurn }: QuoteRow): number =>
  yourTurn ? 0 : state === 'ACCEPTED' ? 1 : state === 'AWAITING_COOPERATIVE' ? 2 : 3;

/** Those that wait for the buyer first, then the accepted, the open, the ended. */
export const inTurn = (quotes: readonly QuoteRow[]): QuoteRow[] => [...quotes].sort((a, b) => rank(a) - rank(b));
