import { nameIn } from '#platform/words/browser';
import { TurnBadge } from '../../components/Shuttle';
import { StateBadge } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import type { OrderRow } from './orders-query';
import { actsNext } from './steps';

/** The state in a word, and who acts next. */
export function OrderStateOf({ order }: { order: Pick<OrderRow, 'state' | 'cooperative'> }) {
  const { t, locale } = useWords();
  const next = actsNext(order.state);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
      <StateBadge kind={order.state === 'COMPLETED' ? 'paid' : 'neutral'}>{t(`order.state.${order.state}`)}</StateBadge>
      {next === 'BUYER' && <span className="print:hidden"><TurnBadge /></span>}
      {next === 'COOPERATIVE' && <span className="print:hidden"><TurnBadge waitingFor={nameIn(locale, order.cooperative)} /></span>}
    </span>
  );
}
