import { formatAmount, formatDate, formatDay, shareAmount, textIn } from '#platform/words/browser';
import { Swatch } from '../../components/Swatch';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { Figure, Figures, Part } from '../Figures';
import { placeText } from '../phrases';
import { useZone } from '../../session/session';
import { depositOf, newest, type Quote } from './quote-lines';

/** When, where, what comes first. */
export function QuoteTerms({ quote }: { quote: Quote }) {
  const words = useWords();
  const { t, locale } = words;
  const current = newest(quote);
  return (
    <Part title={t('coop.quote.terms')}>
      <Figures>
        {current && (
          <Figure label={t('coop.quote.readyOn')}>{formatDate(current.readyOn, locale, { now: platformNow() })}</Figure>
        )}
        <Figure typed label={t('coop.quote.place')}>
          {placeText(words, quote.request.place)} ({quote.request.incoterm})
        </Figure>
        <Figure label={t('coop.quote.deposit')}>
          {current
            ? t('coop.quote.depositOf', {
                percent: current.depositPercent,
                amount: formatAmount(shareAmount(current.total, current.depositPercent * 100).part, 'short'),
              })
            : `${depositOf(quote)}%`}
        </Figure>
      </Figures>
    </Part>
  );
}

/** The knots on the thread, newest first: whose price, how much, when. */
export function QuoteHistory({ quote }: { quote: Quote }) {
  const { t, locale } = useWords();
  const zone = useZone();
  if (quote.revisions.length < 2) return null;
  return (
    <Part title={t('coop.quote.history')}>
      <ol reversed>
        {[...quote.revisions].reverse().map((revision) => (
          <li key={revision.number} className="flex items-center gap-3 border-t border-line py-2 first:border-0">
            <Swatch side={revision.author} size={24} />
            <span className="min-w-0 flex-1">
              {t('coop.quote.round', { number: revision.number })}{' '}
              <span className="block text-small text-ink-2">
                {revision.author === 'COOPERATIVE' ? t('coop.quote.you') : textIn(locale, revision.authorName)}
                {', '}
                {formatDay(new Date(revision.sentAt), locale, { zone, now: platformNow(), weekday: false })}
              </span>
            </span>
            <b className="num font-semibold">{formatAmount(revision.total, 'short')}</b>
          </li>
        ))}
      </ol>
    </Part>
  );
}
