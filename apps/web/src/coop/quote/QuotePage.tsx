import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClockIcon } from '@phosphor-icons/react/Clock';
import { formatDate, nameIn } from '#platform/words/browser';
import { DealNotes } from '../../components/DealNotes';
import { ErrorPage } from '../../components/ErrorPage';
import { Skeleton } from '../../components/Waiting';
import { TimeLeft } from '../../components/When';
import { platformNow } from '../../data/clock';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { buyerText } from '../phrases';
import { useProducts } from '../products';
import { Shown } from '../Shown';
import { QuoteActions } from './QuoteActions';
import { QuoteEnd } from './QuoteEnd';
import { QuoteHistory, QuoteTerms } from './QuoteTerms';
import { QuoteLines } from './QuoteLines';
import { quoteLines, type Quote } from './quote-lines';
import { quoteQuery } from './quote-query';

const route = getRouteApi('/coop/quotes/$id');

/** One request of one buyer: what, how many, by when, their price against ours, and what can be done about it. */
export function QuotePage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const { sent } = route.useSearch();
  const quote = useQuery(quoteQuery(id));
  useTitle(t('coop.quote.title'));
  return (
    <>
      <BackBar back={{ to: '/coop' }}>
        <h1 className="text-h3">{t('coop.quote.title')}</h1>
        {quote.data && <p className="text-small text-ink-2">{quote.data.number}</p>}
      </BackBar>
      {quote.data ? (
        <QuoteBody quote={quote.data} sent={sent === true} />
      ) : quote.isError ? (
        <ErrorPage error={quote.error} reset={() => void quote.refetch()} />
      ) : (
        <div className="p-4">
          <Skeleton lines={8} />
        </div>
      )}
    </>
  );
}

function QuoteBody({ quote, sent }: { quote: Quote; sent: boolean }) {
  const { locale } = useWords();
  const products = useProducts(quote.cooperative.id).data ?? [];
  const lines = quoteLines(quote, products);
  const [done, setDone] = useState(false);
  if (quote.state === 'LOST') return <QuoteEnd quote={quote} sent={false} />;
  return (
    <>
      <Asker quote={quote} />
      {!quote.yourTurn && (
        <Shown when={done || sent}>
          <QuoteEnd quote={quote} sent={sent} />
        </Shown>
      )}
      <QuoteLines quote={quote} lines={lines} />
      <QuoteTerms quote={quote} />
      <DealNotes quote={quote} buyer={nameIn(locale, quote.buyer)} className="px-4 py-3" />
      <QuoteHistory quote={quote} />
      {quote.yourTurn && <QuoteActions quote={quote} lines={lines} onDone={() => setDone(true)} />}
    </>
  );
}

/** Who asks, by when it is wanted, how long there is to answer. */
function Asker({ quote }: { quote: Quote }) {
  const words = useWords();
  const day = formatDate(quote.request.wantedOn, words.locale, { now: platformNow() });
  return (
    <div className="bg-cotton-50 px-4 py-3">
      <p className="text-h3">{buyerText(words, quote.buyer)}</p>
      <p className="text-ink-2">{words.t('coop.quote.wanted', { day })}</p>
      {quote.yourTurn && (
        <p className="flex items-center gap-2 font-semibold">
          <ClockIcon size={20} weight="bold" aria-hidden="true" /> <TimeLeft until={quote.validUntil} />
        </p>
      )}
    </div>
  );
}
