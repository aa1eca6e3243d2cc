import { Link } from '@tanstack/react-router';
import { formatDate, nameIn } from '#platform/words/browser';
import { Money } from '../../components/Money';
import { TurnBadge } from '../../components/Shuttle';
import { StateBadge } from '../../components/StateBadge';
import { Swatch } from '../../components/Swatch';
import { TimeLeft } from '../../components/When';
import { platformNow } from '../../data/clock';
import { useDecider } from '../../session/decider';
import { useWords } from '../../words/words';
import { placeIn } from '../deal/Parts';
import { isOpen } from './quote-query';
import { inTurn, type QuoteRow, type RequestGroup } from './quotes-query';

/** One request and the quotes of the cooperatives that were asked. */
export function RequestQuotes({ request }: { request: RequestGroup }) {
  const { t, locale } = useWords();
  const day = formatDate(request.wantedOn, locale, { now: platformNow() });
  // Until the job has closed what ran out, the request is still submitted: that is nothing to call open.
  const told = request.state !== 'SUBMITTED' || request.quotes.some(isOpen);
  return (
    <article className="mt-4 border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-h3 wrap-anywhere">{request.title}</h3>
        {told && (
          <StateBadge kind={request.state === 'AWARDED' ? 'paid' : 'neutral'}>
            {t(`quotes.requestState.${request.state}`)}
          </StateBadge>
        )}
      </div>
      <p className="text-dense text-ink-2">
        {t('quotes.request', { number: request.number, day, count: request.lines.length })}
      </p>
      <ul className="mt-2 border-b border-line">
        {inTurn(request.quotes).map((quote) => (
          <Row key={quote.id} quote={quote} />
        ))}
      </ul>
    </article>
  );
}

function Row({ quote }: { quote: QuoteRow }) {
  const { t, locale } = useWords();
  const newest = quote.revisions.at(-1);
  const reads = useDecider() !== undefined;
  return (
    <li
      className={`relative grid grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-t
        border-line px-2 py-3 hover:bg-cotton-50
        wide:grid-cols-[32px_minmax(0,1.3fr)_130px_minmax(0,1fr)_120px]
        ${quote.yourTurn && !reads ? 'bg-gold-tint hover:bg-gold-tint' : ''}`}
    >
      <Swatch side="COOPERATIVE" />
      <div className="col-span-2 min-w-0 wide:col-span-1">
        <Link
          to="/quotes/$id"
          params={{ id: quote.id }}
          className="font-semibold text-ink after:absolute after:inset-0 hover:underline"
        >
          {nameIn(locale, quote.cooperative)}
        </Link>
        <p className="text-small text-ink-2">
          {quote.number} · {placeIn(locale, quote.cooperative)}
        </p>
      </div>
      <div className="col-start-3 row-start-2 self-start text-right wide:col-start-auto wide:row-start-auto">
        {newest ? (
          <>
            <b className="font-semibold">
              <Money value={newest.total} />
            </b>
            <p className="text-small text-ink-2">{t('quote.revisionOf', { number: newest.number })}</p>
          </>
        ) : (
          <span className="text-dense text-ink-2">{t('quotes.noTerms')}</span>
        )}
      </div>
      <div
        className="col-start-2 row-start-2 self-start
          wide:col-start-auto wide:row-start-auto wide:self-center wide:pl-6"
      >
        <Turn quote={quote} />
      </div>
      <div
        className="col-span-2 col-start-2 text-dense text-ink-2 empty:hidden
          wide:col-span-1 wide:col-start-auto wide:text-right"
      >
        {isOpen(quote) && <TimeLeft until={quote.validUntil} />}
        {quote.order && quote.order.number}
      </div>
    </li>
  );
}

function Turn({ quote }: { quote: QuoteRow }) {
  const { t, locale } = useWords();
  const { state } = quote;
  if (quote.yourTurn) return <TurnBadge />;
  if (state === 'AWAITING_COOPERATIVE' || state === 'AWAITING_BUYER')
    return <TurnBadge waitingFor={nameIn(locale, quote.cooperative)} />;
  return <StateBadge kind={state === 'ACCEPTED' ? 'paid' : 'neutral'}>{t(`quotes.state.${state}`)}</StateBadge>;
}
