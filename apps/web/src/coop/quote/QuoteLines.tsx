import { type Amount, formatAmount, nameIn } from '#platform/words/browser';
import { Picture } from '../../components/Picture';
import { useWords } from '../../words/words';
import { Figure, Figures } from '../Figures';
import { FloorNote } from '../FloorNote';
import { afterFee, feeText } from '../money/fee';
import { quantityText, unitText } from '../phrases';
import { pictureOf } from '../products';
import { newest, targetsOf, type Quote, type QuoteLine } from './quote-lines';

const short = (amount: Amount): string => formatAmount(amount, 'short');

/** Each product with the buyer's price against ours, then the total and what is received. */
export function QuoteLines({ quote, lines }: { quote: Quote; lines: readonly QuoteLine[] }) {
  const { t } = useWords();
  const current = newest(quote);
  const targets = targetsOf(quote);
  const { commissionBp } = quote.programme;
  return (
    <section aria-label={t('coop.quote.lines')}>
      {targets && <p className="border-t border-line px-4 py-3 font-semibold">{t(`coop.quote.${targets}`)}</p>}
      <ul>
        {lines.map((line) => (
          <Line key={line.position} line={line} ours={current?.author === 'COOPERATIVE'} />
        ))}
      </ul>
      {current && (
        <Figures className="border-t-2 border-ink px-4 py-3">
          <Figure label={t('coop.quote.total')} strong>
            {short(current.total)}
          </Figure>
          <Figure label={t('coop.quote.receive', { fee: feeText(commissionBp) })} strong>
            {short(afterFee(current.total, commissionBp))}
          </Figure>
        </Figures>
      )}
    </section>
  );
}

/** The price that stands on the table is the strong one, and is held against the floor. */
function Line({ line, ours }: { line: QuoteLine; ours: boolean }) {
  const words = useWords();
  const { t, locale } = words;
  const { named, product, theirs, last, list, floor } = line;
  const standing = ours ? last : theirs;
  const name = nameIn(locale, named);
  return (
    <li className="border-t border-line px-4 py-3">
      <div className="flex items-center gap-3.5">
        <Picture src={pictureOf(product)} name={name} width={52} decorative />
        <div className="min-w-0">
          <h2 className="text-h3">{name}</h2>
          <p>{quantityText(words, line.quantity)}</p>
        </div>
      </div>
      <Figures className="mt-2">
        {theirs ? (
          <Figure label={t('coop.quote.theirPrice', { unit: unitText(words, line.quantity.unit) })} strong={!ours}>
            {short(theirs)}
          </Figure>
        ) : (
          <Figure label={t('coop.quote.noPrice')}>{null}</Figure>
        )}
        {last && (
          <Figure label={t('coop.quote.yourPrice')} strong={ours}>
            {short(last)}
          </Figure>
        )}
        {list && !last && <Figure label={t('coop.quote.listPrice')}>{short(list)}</Figure>}
      </Figures>
      {floor && standing && (
        <p className="mt-1">
          <FloorNote price={standing.amount} floor={floor} />
        </p>
      )}
    </li>
  );
}
