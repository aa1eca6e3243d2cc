import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { pictureOf, type DealListing } from '../deal/listings-query';
import { Product } from '../deal/Parts';
import { quantityText } from '../../words/quantity-text';
import { ChangeTag, OldNew } from './ChangeTag';
import { whereOf, type Changes, type LineChange } from './changes';
import type { Revision } from './quote-query';

export interface ChangesProps {
  readonly changes: Changes;
  readonly newest: Revision;
  readonly listings: readonly DealListing[];
  readonly compared: boolean;
}

export function ChangesTable({ changes, newest, listings, compared }: ChangesProps) {
  const { t } = useWords();
  const { currency } = newest.total;
  return (
    <table className="table mt-3" aria-labelledby="what-changed">
      <thead>
        <tr>
          <th scope="col">{t('deal.line')}</th>
          <th scope="col" className="num pr-3!">
            {t('deal.quantity')}
          </th>
          <th scope="col" className="num pr-3!">
            {t('deal.unitPrice', { currency })}
          </th>
          <th scope="col" className="num">
            {t('deal.amount', { currency })}
          </th>
          {compared && (
            <th scope="col" className="num">
              {t('quote.change')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.lines.map((change) => (
          <Row
            key={change.position}
            change={change}
            picture={pictureOf(listings, change.line.listingId)}
            compared={compared}
          />
        ))}
      </tbody>
      <tfoot className="text-ink">
        <tr>
          <th scope="row" colSpan={3} className="text-body font-semibold wrap-anywhere text-ink">
            {t('deal.total', { where: whereOf(newest) })}
          </th>
          <td className="num text-body text-ink">
            {changes.total && (
              <s className="block text-ink-3">
                <span className="sr-only">{t('quote.was')} </span>
                {formatAmount(changes.total, 'bare')}
              </s>
            )}
            <b className="text-h2 font-semibold">{formatAmount(newest.total, 'bare')}</b>
          </td>
          {compared && (
            <td className="num text-body font-semibold text-ink">
              <span className="sr-only">{t('quote.difference')} </span>
              {changes.difference ? signed(changes.difference) : '0.00'}
            </td>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

/** With a plus where it costs more. */
export const signed = (amount: Revision['total']): string =>
  `${/^[^-]*[1-9]/.test(amount.amount) ? '+' : ''}${formatAmount(amount, 'bare')}`;

const changed = (differs: boolean): string => (differs ? 'border-b-2 border-gold-line bg-gold-tint' : '');

function Row({ change, picture, compared }: { change: LineChange; picture: string | undefined; compared: boolean }) {
  const words = useWords();
  const { line, kind } = change;
  const gone = kind === 'removed';
  const cell = (text: string, old?: string) => (gone ? <s>{text}</s> : <OldNew old={old} now={text} />);
  return (
    <tr className={kind === 'new' ? 'bg-palm-tint' : gone ? 'text-ink-3' : ''}>
      <td>
        <Product line={line} picture={picture} faded={gone} />
      </td>
      <td className={`num pr-3! whitespace-nowrap ${changed(change.quantity !== undefined)}`}>
        {cell(quantityText(words, line.quantity), change.quantity && quantityText(words, change.quantity))}
      </td>
      <td className={`num pr-3! ${changed(change.unitPrice !== undefined)}`}>
        {cell(formatAmount(line.unitPrice, 'bare'), change.unitPrice && formatAmount(change.unitPrice, 'bare'))}
      </td>
      <td className="num">
        {cell(formatAmount(line.amount, 'bare'), change.amount && formatAmount(change.amount, 'bare'))}
      </td>
      {compared && (
        <td className="num">
          <ChangeTag kind={kind} />
        </td>
      )}
    </tr>
  );
}
