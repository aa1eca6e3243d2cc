import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nameIn } from '#platform/words/browser';
import { DealNotes } from '../../components/DealNotes';
import { useNow } from '../../data/use-now';
import { useDecider } from '../../session/decider';
import type { Side } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { Crumbs, placeIn, Verified } from '../deal/Parts';
import { ActionPanel } from './ActionPanel';
import { Asked } from './Asked';
import { CounterEditor } from './CounterEditor';
import { Outcome, type OutcomeOf } from './Outcome';
import { isOpen, keepQuote, type Quote } from './quote-query';
import { QuoteThread } from './QuoteThread';
import { WhatChanged } from './WhatChanged';

const route = getRouteApi('/public/quotes/$id');

/** As long as the shuttle runs; not at all for those who want no motion. */
const passing = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 320);

/** The quote as the clock makes it: run out, whether or not the server was asked since. */
function useStanding(quote: Quote): Quote {
  const now = useNow();
  const late = isOpen(quote) && now >= new Date(quote.validUntil);
  return late ? { ...quote, state: 'EXPIRED', yourTurn: false } : quote;
}

const turnOf = ({ state }: Quote): Side | null =>
  state === 'AWAITING_BUYER' ? 'BUYER' : state === 'AWAITING_COOPERATIVE' ? 'COOPERATIVE' : null;

export function QuoteView({ quote: loaded, personId }: { quote: Quote; personId: string }) {
  const { t, locale } = useWords();
  const quote = useStanding(loaded);
  const decider = useDecider();
  const navigate = useNavigate({ from: '/quotes/$id' });
  const { counter } = route.useSearch();
  const editing = !decider && quote.yourTurn ? quote.revisions.find(({ number }) => number === counter) : undefined;
  const edit = (number: number | undefined, replace = false): void =>
    void navigate({
      search: ({ counter: _, ...rest }) => ({ ...rest, ...(number !== undefined && { counter: number }) }),
      replace,
    });
  const [outcome, setOutcome] = useState<OutcomeOf>();
  const [seen, setSeen] = useState(quote.revision);
  const [passed, setPassed] = useState(false);
  useTitle(t('quote.title', { title: quote.request.title, number: quote.number }));
  const newest = quote.revisions.at(-1);
  const arrived =
    quote.revision > seen && !outcome
      ? ({ kind: 'info', text: t('quote.arrived', { number: quote.revision, seen }) } as const)
      : undefined;

  const answered = (answer: Quote, told?: OutcomeOf): void => {
    keepQuote(answer);
    setSeen(answer.revision);
    edit(undefined, true);
    setOutcome(told);
  };
  const accepted = (answer: Quote, orderId: string): void => {
    setPassed(true);
    setTimeout(() => {
      keepQuote(answer);
      void navigate({ to: '/orders/$id', params: { id: orderId }, state: { placed: true } });
    }, passing());
  };

  return (
    <>
      <Head quote={quote} />
      <QuoteThread quote={quote} turn={passed ? 'COOPERATIVE' : turnOf(quote)} />
      {editing ? (
        <CounterEditor
          key={editing.number}
          personId={personId}
          quote={quote}
          base={editing}
          onSent={answered}
          onStop={() => edit(undefined, true)}
        />
      ) : (
        <div className="page grid gap-x-10 gap-y-8 py-7 min-[1100px]:grid-cols-[minmax(0,1fr)_352px]">
          <div
            className="grid content-start gap-4 self-start
              min-[1100px]:sticky min-[1100px]:top-5 min-[1100px]:col-start-2 min-[1100px]:row-start-1"
          >
            <Outcome of={outcome ?? arrived} />
            <ActionPanel
              quote={quote}
              onCounter={({ number }) => edit(number)}
              onAccepted={accepted}
              onAnswered={answered}
              onRefused={setOutcome}
            />
          </div>
          <div className="grid min-w-0 content-start gap-9 min-[1100px]:col-start-1 min-[1100px]:row-start-1">
            {newest ? <WhatChanged quote={quote} newest={newest} /> : <Asked quote={quote} />}
            <DealNotes quote={quote} buyer={nameIn(locale, quote.buyer)} />
          </div>
        </div>
      )}
    </>
  );
}

function Head({ quote: { request, number, cooperative } }: { quote: Quote }) {
  const { t, locale } = useWords();
  return (
    <div className="page py-6">
      <Crumbs to="/quotes" word={t('quotes.title')} rest={[request.number, number]} />
      <h1 className="mt-2 text-h1 wrap-anywhere">{request.title}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-dense text-ink-2">
        <span>
          <b className="mr-2 font-semibold">{nameIn(locale, cooperative)}</b> {placeIn(locale, cooperative)}
        </span>
        <Verified at={cooperative.verifiedAt} zone={cooperative.zone} />
      </p>
    </div>
  );
}
