import { StateBadge, type StateKind } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import type { OrderRow } from './orders-query';

const kinds: Record<OrderRow['state'], StateKind> = {
  AWAITING_DEPOSIT: 'waiting',
  IN_PRODUCTION: 'paid',
  READY_TO_SHIP: 'neutral',
  SHIPPED: 'neutral',
  DELIVERED: 'neutral',
  COMPLETED: 'paid',
  CANCELLED: 'late',
};

/** The state in the words of who makes the goods. */
export function OrderState({ state }: { state: OrderRow['state'] }) {
  const { t } = useWords();
  return <StateBadge kind={kinds[state]}>{t(`coop.order.${state}`)}</StateBadge>;
}
