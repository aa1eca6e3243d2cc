import { nameIn } from '#platform/words/browser';
import { TurnBadge } from '../../components/Shuttle';
import { StateBadge, type StateKind } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import { ownTurn } from '../inbox/groups';
import { useManagerName } from '../ManagerDoes';
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

/** Whose turn it is: the reader's first; a clerk may wait for her own manager. Nothing while nobody must act. */
export function OrderTurn({ order }: { order: OrderRow }) {
  const { t, locale } = useWords();
  const manager = useManagerName();
  const own = ownTurn(order);
  if (own) return own.yours ? <TurnBadge /> : <TurnBadge waitingFor={manager} />;
  const sides = order.waitsFor.map(({ side }) => side);
  if (sides.includes('BUYER')) return <TurnBadge waitingFor={nameIn(locale, order.buyer)} />;
  return sides.includes('SECRETARIAT') ? <TurnBadge waitingFor={t('side.SECRETARIAT')} /> : null;
}
