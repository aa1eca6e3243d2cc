import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useViewer } from './session';
import { WaitingForYouDocument } from './graphql/graphql';

export const waitingQuery = queryOptions({
  queryKey: ['quotes', 'waiting'],
  // A quote whose time has run out waits for nobody, though it is still listed until the job has closed it.
  queryFn: async () => (await request(WaitingForYouDocument)).quotes.nodes.filter(({ yourTurn }) => yourTurn).length,
  refetchInterval: 60_000,
});

/** How many quotes wait for the side of the reader; 0 for those who do not negotiate. */
export function useWaiting(): number {
  const side = useViewer()?.side;
  const trades = side === 'BUYER' || side === 'COOPERATIVE';
  return useQuery({ ...waitingQuery, enabled: trades }).data ?? 0;
}
