import { nameIn } from '#platform/words/browser';
import { TurnBadge } from '../../components/Shuttle';
import { StateBadge } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import type { OrderRow } from './orders-query';

/** The state in a word, and whose turn it is: yours before anybody else's. */
export function OrderStateOf({ order }: { order: Pick<OrderRow, 'state' | 'waitsFor' | 'cooperative'> }) {
  const { t, locale } = useWords();
  const sides = order.waitsFor.map(({ side }) => side);
  const other = sides.includes('COOPERATIVE')
    ? nameIn(locale, order.cooperative)
    : sides.includes('SECRETARIAT')
      ? t('side.SECRETARIAT')
      : undefined;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
      <StateBadge kind={order.state === 'COMPLETED' ? 'paid' : 'neutral'}>{t(`order.state.${order.state}`)}</StateBadge>
      {sides.includes('BUYER') ? (
        <span className="print:hidden">
          <TurnBadge />
        </span>
      ) : (
        other && (
          <span className="print:hidden">
            <TurnBadge waitingFor={other} />
          </span>
        )
      )}
    </span>
  );
}
