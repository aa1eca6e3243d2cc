import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useViewer } from './session';
import { WaitingForYouDocument } from './graphql/graphql';

interface Waiting {
  readonly quotes: number;
  readonly orders: number;
}

export const waitingQuery = queryOptions({
  queryKey: ['quotes', 'waiting'],
  // A quote whose time has run out waits for nobody, though it is still listed until the job has closed it.
  queryFn: async (): Promise<Waiting> => {
    const { quotes, ordersWaiting } = await request(WaitingForYouDocument);
    return { quotes: quotes.nodes.filter(({ yourTurn }) => yourTurn).length, orders: ordersWaiting };
  },
  refetchInterval: 60_000,
});

/** How many quotes and orders wait for the side of the reader; none for those who do not trade. */
export function useWaiting(): Waiting {
  const side = useViewer()?.side;
  const trades = side === 'BUYER' || side === 'COOPERATIVE';
  return useQuery({ ...waitingQuery, enabled: trades }).data ?? { quotes: 0, orders: 0 };
}
