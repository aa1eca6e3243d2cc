import { useMemo, useState, type FormEvent } from 'react';
import { digitsOf } from '#platform/words/browser';
import { ErrorSummary } from '../../components/Form';
import { useCommand } from '../../data/command';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { useListingsOf, type DealListing } from '../deal/listings-query';
import { dayIn } from '../deal/terms-text';
import { CounterQuoteDocument } from '../graphql/graphql';
import { CounterLines } from './CounterLines';
import { CounterPanel } from './CounterPanel';
import { CounterTerms } from './CounterTerms';
import { draftOf, draftTotal, faultsOf, fieldOf, type Bounds, type CounterFault } from './counter';
import { faultText } from './fault-text';
import { inputOf, standing, useCounterRefusal } from './counter-command';
import { Outcome, type OutcomeOf } from './Outcome';
import type { Quote, Revision } from './quote-query';

interface CounterProps {
  readonly quote: Quote;
  /** The revision that it answers; newer terms that come meanwhile are refused, not overwritten. */
  readonly base: Revision;
  readonly onSent: (quote: Quote, outcome: OutcomeOf) => void;
  readonly onStop: () => void;
}

/** What may be typed, from what is known now. */
function useBounds({ cooperative }: Quote, { lines, total }: Revision, listings: readonly DealListing[]): Bounds {
  return useMemo(() => {
    const floors = lines.flatMap(({ position, listingId }) => {
      const floor = listings.find(({ id }) => id === listingId)?.floor;
      return floor ? [[position, floor.amount] as const] : [];
    });
    return { today: dayIn(cooperative.zone), latest: dayIn(cooperative.zone, platformNow(), 730), digits: digitsOf(total.currency), floors: new Map(floors) };
  }, [cooperative.zone, lines, listings, total.amount]);
}

export function CounterEditor({ quote, base, onSent, onStop }: CounterProps) {
  const words = useWords();
  const { t } = words;
  const listings = useListingsOf(quote.cooperative.id);
  const bounds = useBounds(quote, base, listings);
  const [draft, setDraft] = useState(() => draftOf(base, bounds.today));
  const [opened] = useState(platformNow);
  const [found, setFound] = useState<readonly CounterFault[]>([]);
  const command = useCommand(CounterQuoteDocument, ({ counterQuote }) => onSent(counterQuote, { kind: 'success', text: standing(words, counterQuote) }));
  const refusal = useCounterRefusal(command.error, quote, draft.lines);
  const faults = useMemo(
    () => [...found, ...refusal.faults].map((fault) => ({ field: fieldOf(fault), text: faultText(words, fault, base) })),
    [found, refusal.faults, words, base],
  );
  const faultAt = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (command.isPending) return;
    const wrong = faultsOf(draft, bounds);
    setFound(wrong);
    command.reset();
    if (wrong.length === 0) command.mutate(inputOf(quote.id, base.number, draft, opened), { onError: refusal.show });
  };
  return (
    <form noValidate onSubmit={submit} aria-labelledby="counter" className="page grid gap-x-10 gap-y-8 py-7 min-[1100px]:grid-cols-[minmax(0,1fr)_352px]">
      <div className="grid min-w-0 content-start gap-6">
        <div>
          <h2 id="counter" tabIndex={-1} ref={focusOnce} className="text-h2 outline-none">
            {t('counter.title', { number: base.number + 1 })}
          </h2>
          <p className="mt-1 text-ink-2">{t('counter.lead', { number: base.number })}</p>
        </div>
        <ErrorSummary faults={faults} />
        <CounterLines base={base} draft={draft} bounds={bounds} listings={listings} faultAt={faultAt} onChange={setDraft} />
        <CounterTerms base={base} draft={draft} bounds={bounds} opened={opened} zone={quote.buyer.zone} faultAt={faultAt} onChange={setDraft} />
      </div>
      <div className="grid content-start gap-4 self-start min-[1100px]:sticky min-[1100px]:top-5">
        <Outcome of={refusal.outcome} onShow={onStop} />
        <CounterPanel quote={quote} base={base} total={draftTotal(draft.lines, bounds.digits)} busy={command.isPending || command.isSuccess} onStop={onStop} />
      </div>
    </form>
  );
}

const focusOnce = (heading: HTMLHeadingElement | null): void => heading?.focus();
