import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nameIn } from '#platform/words/browser';
import { Money } from '../../components/Money';
import { Swatch } from '../../components/Swatch';
import { useDecider } from '../../session/decider';
import { useWords } from '../../words/words';
import { OrderStateOf } from '../orders/OrderState';
import { waitingOrdersQuery } from '../orders/orders-query';

/** Orders in which it is the buyer's turn: the other half of what waits. */
export function WaitingOrders() {
  const { t, locale } = useWords();
  const decider = useDecider();
  const waiting = useQuery(waitingOrdersQuery).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="mt-9">
      <h2 className="text-h2">{decider ? t('quotes.waitingOrdersOf', decider) : t('quotes.waitingOrders')}</h2>
      <ul className="mt-4 border-t-2 border-b border-ink border-b-line">
        {waiting.map((order) => (
          <li
            key={order.id}
            className={`relative grid grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-2
              py-3 not-first:border-t not-first:border-line
              ${decider ? '' : 'bg-gold-tint'}`}
          >
            <Swatch side="COOPERATIVE" />
            <div className="min-w-0">
              <Link
                to="/orders/$id"
                params={{ id: order.id }}
                className="font-semibold text-ink after:absolute after:inset-0 hover:underline"
              >
                {order.number}
              </Link>
              <p className="text-small text-ink-2">{nameIn(locale, order.cooperative)}</p>
            </div>
            <b className="text-right font-semibold">
              <Money value={order.total} />
            </b>
            <div className="col-span-2 col-start-2">
              <OrderStateOf order={order} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
