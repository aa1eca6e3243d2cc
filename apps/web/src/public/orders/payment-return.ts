import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { inTheNameOf } from '../../data/person';
import { queryClient } from '../../data/query-client';
import { request } from '../../data/request';
import { CheckPaymentDocument, type PaymentStanding } from '../graphql/graphql';
import { orderQuery, type Order } from './orders-query';

const route = getRouteApi('/public/orders/$id');

type Instalment = Order['instalments'][number];

/** How the payment stands of which the reader comes back. ASKING: before the first answer. */
export type ReturnStanding = PaymentStanding | 'ASKING';

export interface PaymentReturn {
  readonly instalment: Instalment;
  /** Whether the reader paid there, or left the page. */
  readonly by: 'paid' | 'left';
  readonly standing: ReturnStanding;
  /** The outcome is not known yet: nobody should pay again meanwhile. */
  readonly waiting: boolean;
}

const EVERY = 4_000;

/** Stripe is asked until it says how the payment stands; that is in the books then, and the order is read anew. */
const checkQuery = (order: Order, instalmentId: string) =>
  queryOptions({
    queryKey: ['orders', 'payment', instalmentId],
    queryFn: async () => {
      const { standing } = (
        await request(CheckPaymentDocument, { input: { instalmentId, key: crypto.randomUUID() } }, inTheNameOf())
      ).checkPayment;
      if (standing === 'PAID') await queryClient.invalidateQueries({ queryKey: orderQuery(order.id).queryKey });
      return standing;
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === 'PAID' || state.data === 'NOT_PAID' ? false : EVERY),
  });

/** Which payment the address speaks of and how it stands; null when it speaks of none of this order. */
export function usePaymentReturn(order: Order): PaymentReturn | null {
  const { paid, left } = route.useSearch();
  const instalment = order.instalments.find(({ id }) => id === (paid ?? left));
  const check = useQuery({
    ...checkQuery(order, instalment?.id ?? ''),
    enabled: instalment !== undefined && instalment.paidAt === null,
  });
  if (!instalment) return null;
  const standing = instalment.paidAt ? 'PAID' : (check.data ?? (check.isError ? 'UNKNOWN' : 'ASKING'));
  return {
    instalment,
    by: paid === undefined ? 'left' : 'paid',
    standing,
    waiting: standing !== 'NOT_PAID' && instalment.paidAt === null,
  };
}
