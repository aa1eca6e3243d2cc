import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { pictureOf, useListingsOf } from '../deal/listings-query';
import { Product } from '../deal/Parts';
import { quantityText } from '../../words/quantity-text';
import { useWide } from '../deal/use-wide';
import type { Order } from './orders-query';

/** What was ordered, frozen as it was agreed. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useWords();
  const wide = useWide();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines" className="text-h2">
        {t('order.lines')}
      </h2>
      {wide ? <LinesTable order={order} /> : <LinesList order={order} />}
    </section>
  );
}

const whereOf = ({ incoterm, place }: Order): string => `${incoterm} ${place}`;

function LinesTable({ order }: { order: Order }) {
  const words = useWords();
  const { t } = words;
  const listings = useListingsOf(order.cooperative.id);
  const { currency } = order.total;
  return (
    <table className="table mt-2" aria-labelledby="lines">
      <thead>
        <tr>
          <th scope="col">{t('deal.line')}</th>
          <th scope="col" className="num">
            {t('deal.quantity')}
          </th>
          <th scope="col" className="num">
            {t('deal.unitPrice', { currency })}
          </th>
          <th scope="col" className="num">
            {t('deal.amount', { currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.position}>
            <td>
              <Product line={line} picture={pictureOf(listings, line.listingId)} />
            </td>
            <td className="num whitespace-nowrap">{quantityText(words, line.quantity)}</td>
            <td className="num">{formatAmount(line.unitPrice, 'bare')}</td>
            <td className="num">{formatAmount(line.amount, 'bare')}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3} className="text-body font-semibold wrap-anywhere text-ink">
            {t('deal.total', { where: whereOf(order) })}
          </th>
          <td className="num text-h2 text-ink">{formatAmount(order.total, 'bare')}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function LinesList({ order }: { order: Order }) {
  const words = useWords();
  const { t } = words;
  const listings = useListingsOf(order.cooperative.id);
  return (
    <>
      <ul className="mt-2 border-t-2 border-ink">
        {order.lines.map((line) => (
          <li key={line.position} className="grid gap-1 border-b border-line py-3">
            <Product line={line} picture={pictureOf(listings, line.listingId)} />
            <p className="flex justify-between gap-4 pl-[60px]">
              <span className="text-ink-2">
                {quantityText(words, line.quantity)} × {formatAmount(line.unitPrice, 'bare')}
              </span>
              <span className="num font-semibold">{formatAmount(line.amount, 'bare')}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-4 pt-3 font-semibold">
        <span className="min-w-0 wrap-anywhere">{t('deal.total', { where: whereOf(order) })}</span>
        <span className="num text-h2 whitespace-nowrap">{formatAmount(order.total)}</span>
      </p>
    </>
  );
}
