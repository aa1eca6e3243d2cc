import { Link } from '@tanstack/react-router';
import { formatAmount, formatDay, formatMoment } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { catalogue } from '../deal/paths';
import { PanelFrame } from './Panel';
import type { Quote } from './quote-query';
import { useCooperative } from './QuoteDeadline';

/** How it ended, and where to go from there. */
export function Closed({ quote }: { quote: Quote }) {
  const words = useWords();
  const { t } = words;
  const newest = quote.revisions.at(-1);
  if (quote.state === 'ACCEPTED' && newest) {
    return (
      <PanelFrame look="closed" title={t('quotes.state.ACCEPTED')} revision={newest.number}>
        <p className="text-h2">{formatAmount(newest.total)}</p>
        {quote.order && (
          <>
            <p>{t('quote.closed.ACCEPTEDwhat', { number: newest.number, order: quote.order.number })}</p>
            <Link to="/orders/$id" params={{ id: quote.order.id }} className="btn btn-primary btn-lg">
              {t('quote.closed.openOrder', { order: quote.order.number })}
            </Link>
          </>
        )}
      </PanelFrame>
    );
  }
  const title =
    quote.state === 'DECLINED' || quote.state === 'WITHDRAWN' || quote.state === 'LOST' ? quote.state : 'EXPIRED';
  return (
    <PanelFrame look="closed" title={t(`quotes.state.${title}`)} revision={quote.revision}>
      <Why quote={quote} />
      {title === 'EXPIRED' && (
        <Link to={catalogue} className="btn btn-primary btn-lg">
          {t('quote.closed.again')}
        </Link>
      )}
    </PanelFrame>
  );
}

function Why({ quote }: { quote: Quote }) {
  const words = useWords();
  const { t, locale } = words;
  const name = useCooperative(quote);
  const { zone } = quote.buyer;
  const now = platformNow();
  const facts = { number: quote.revision, name, day: formatDay(new Date(quote.movedAt), locale, { zone, now }) };
  const mine = quote.revisions.at(-1)?.author === 'BUYER';
  if (quote.state === 'LOST') return <p>{t('quote.closed.LOSTwhat', { name })}</p>;
  if (quote.state === 'DECLINED')
    return <p>{mine ? t('quote.closed.DECLINEDthem', facts) : t('quote.closed.DECLINEDyou', facts)}</p>;
  if (quote.state === 'WITHDRAWN')
    return <p>{mine ? t('quote.closed.WITHDRAWNyou', facts) : t('quote.closed.WITHDRAWNthem', facts)}</p>;
  return (
    <p>{t('quote.closed.EXPIREDwhat', { moment: formatMoment(words, new Date(quote.validUntil), { zone, now }) })}</p>
  );
}
