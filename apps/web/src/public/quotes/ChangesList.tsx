import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { pictureOf } from '../deal/listings-query';
import { Product } from '../deal/Parts';
import { quantityText } from '../../words/quantity-text';
import { ChangeTag, OldNew } from './ChangeTag';
import { signed, type ChangesProps } from './ChangesTable';
import { whereOf, type LineChange } from './changes';

/** The same as the table, for a narrow screen. */
export function ChangesList({ changes, newest, listings, compared }: ChangesProps) {
  const { t } = useWords();
  return (
    <>
      <ul className="mt-3 border-t-2 border-ink">
        {changes.lines.map((change) => (
          <Line
            key={change.position}
            change={change}
            picture={pictureOf(listings, change.line.listingId)}
            compared={compared}
          />
        ))}
      </ul>
      <div className="flex justify-between gap-4 pt-3">
        <p className="min-w-0 font-semibold wrap-anywhere">{t('deal.total', { where: whereOf(newest) })}</p>
        <div className="num">
          {changes.total && (
            <s className="block text-ink-3">
              <span className="sr-only">{t('quote.was')} </span>
              {formatAmount(changes.total)}
            </s>
          )}
          <b className="block text-h2 whitespace-nowrap">{formatAmount(newest.total)}</b>
          {changes.difference && (
            <span className="block">
              <span className="sr-only">{t('quote.difference')} </span>
              {signed(changes.difference)}
            </span>
          )}
        </div>
      </div>
    </>
  );
}

function Line({ change, picture, compared }: { change: LineChange; picture: string | undefined; compared: boolean }) {
  const words = useWords();
  const { t } = words;
  const { line, kind } = change;
  const { currency } = line.unitPrice;
  const facts = [
    {
      name: t('deal.quantity'),
      now: quantityText(words, line.quantity),
      old: change.quantity && quantityText(words, change.quantity),
      gold: true,
    },
    {
      name: t('deal.unitPrice', { currency }),
      now: formatAmount(line.unitPrice, 'bare'),
      old: change.unitPrice && formatAmount(change.unitPrice, 'bare'),
      gold: true,
    },
    {
      name: t('deal.amount', { currency }),
      now: formatAmount(line.amount, 'bare'),
      old: change.amount && formatAmount(change.amount, 'bare'),
      gold: false,
    },
  ];
  return (
    <li className={`-mx-4 grid gap-2 border-b border-line px-4 py-3 ${kind === 'new' ? 'bg-palm-tint' : ''}`}>
      <div className="flex items-start justify-between gap-3">
        <Product line={line} picture={picture} faded={kind === 'removed'} />
        {compared && (
          <span className="shrink-0">
            <ChangeTag kind={kind} />
          </span>
        )}
      </div>
      <dl className={`grid grid-cols-3 gap-2 ${kind === 'removed' ? 'text-ink-3 line-through' : ''}`}>
        {facts.map(({ name, now, old, gold }) => (
          <div
            key={name}
            className={`flex flex-col justify-between p-1
              ${old && gold ? 'border-b-2 border-gold-line bg-gold-tint' : ''}`}
          >
            <dt className="text-small text-ink-2">{name}</dt>
            <dd className="tabular-nums">
              <OldNew old={old} now={now} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
