import type { Order, OrderRow } from './orders-query';

export type MoneyState = 'due' | 'received' | 'cancelled';

/** What has come in counts, whatever became of the order; after a cancellation nothing more is due. */
export const moneyState = (
  state: OrderRow['state'],
  { paidAt }: Pick<Order['instalments'][number], 'paidAt'>,
): MoneyState => (paidAt ? 'received' : state === 'CANCELLED' ? 'cancelled' : 'due');
