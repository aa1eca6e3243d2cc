import type { Order, OrderRow } from './orders-query';

export type MoneyState = 'due' | 'received' | 'cancelled';

const DEPOSIT_CAME: readonly OrderRow['state'][] = ['IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED', 'COMPLETED'];
const BALANCE_CAME: readonly OrderRow['state'][] = ['SHIPPED', 'DELIVERED', 'COMPLETED'];

/** The order's state tells what has come: making starts with the deposit, goods leave with the rest. */
export function moneyState(state: OrderRow['state'], kind: Order['instalments'][number]['kind']): MoneyState {
  if (state === 'CANCELLED') return 'cancelled';
  return (kind === 'DEPOSIT' ? DEPOSIT_CAME : BALANCE_CAME).includes(state) ? 'received' : 'due';
}
