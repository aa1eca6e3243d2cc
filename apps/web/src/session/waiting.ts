import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useDecider } from './decider';
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

/** How many quotes and orders wait for what the reader may do; none for those who only read, or do not trade. */
export function useWaiting(): Waiting {
  const side = useViewer()?.side;
  const trades = side === 'BUYER' || side === 'COOPERATIVE';
  const reads = useDecider() !== undefined;
  const { quotes, orders } = useQuery({ ...waitingQuery, enabled: trades }).data ?? { quotes: 0, orders: 0 };
  return { quotes: reads ? 0 : quotes, orders };
}
