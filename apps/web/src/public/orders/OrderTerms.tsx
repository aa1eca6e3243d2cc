import { Link } from '@tanstack/react-router';
import { formatDate, nameIn } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { placeIn, Term } from '../deal/Parts';
import type { Order } from './orders-query';

/** The frozen terms, the parties, and the negotiation behind it. */
export function OrderTerms({ order }: { order: Order }) {
  const { t, locale } = useWords();
  const { buyer, cooperative, quote } = order;
  const party = (each: typeof buyer): string => `${nameIn(locale, each)}, ${placeIn(locale, each)}, ${each.country}`;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="text-h2">
        {t('order.terms')}
      </h2>
      <dl className="mt-2 grid gap-x-8 gap-y-4 border-t-2 border-ink pt-3 sm:grid-cols-2">
        <Term name={t('deal.readyOn')}>{formatDate(order.readyOn, locale, { now: platformNow(), weekday: true })}</Term>
        <Term name={t('deal.where')}>
          {order.incoterm} {order.place}
        </Term>
        <Term name={t('order.buyer')}>{party(buyer)}</Term>
        <Term name={t('order.seller')}>{party(cooperative)}</Term>
        <Term name={t('order.commission')}>
          {t('order.commissionWhat', { percent: String(order.commissionBp / 100) })}
        </Term>
        <Term name={t('order.negotiation')}>
          <Link to="/quotes/$id" params={{ id: quote.id }} className="link-line inline-block min-h-6">
            {t('order.negotiationLink', { number: quote.number, revision: quote.revision })}
          </Link>
        </Term>
      </dl>
    </section>
  );
}
