import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { compareExact, digitsOf } from '#platform/words/browser';
import { ErrorSummary } from '../../components/Form';
import { useCommand } from '../../data/command';
import { platformNow } from '../../data/clock';
import { forgetDraft, keepDraft, keptDraft } from '../../data/drafts';
import { useWords } from '../../words/words';
import { useListingsOf, type DealListing } from '../deal/listings-query';
import { dayIn } from '../deal/day-in';
import { CounterQuoteDocument } from '../graphql/graphql';
import { CounterLines } from './CounterLines';
import { CounterPanel } from './CounterPanel';
import { CounterTerms } from './CounterTerms';
import {
  draftOf,
  draftTotal,
  faultsOf,
  fieldOf,
  isUnchanged,
  resumed,
  type Bounds,
  type CounterFault,
  type Draft,
} from './counter';
import { faultText } from './fault-text';
import { inputOf, standing, useCounterRefusal } from './counter-command';
import { openedAt } from './counter-moment';
import { Outcome, type OutcomeOf } from './Outcome';
import type { Quote, Revision } from './quote-query';

interface CounterProps {
  readonly personId: string;
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
    const fits = lines.flatMap(({ position, listingId, quantity }) => {
      const minimum = listings.find(({ id }) => id === listingId)?.minimum;
      if (!minimum) return [];
      // What the cooperative itself went down to is its own word.
      const least = compareExact(quantity.value, minimum.value) < 0 ? quantity.value : minimum.value;
      return [[position, { least, step: minimum.step, unit: minimum.unit }] as const];
    });
    return {
      today: dayIn(cooperative.zone),
      latest: dayIn(cooperative.zone, platformNow(), 730),
      digits: digitsOf(total.currency),
      floors: new Map(floors),
      fits: new Map(fits),
    };
  }, [cooperative.zone, lines, listings, total.amount]);
}

export function CounterEditor({ personId, quote, base, onSent, onStop }: CounterProps) {
  const words = useWords();
  const { t } = words;
  const listings = useListingsOf(quote.cooperative.id);
  const bounds = useBounds(quote, base, listings);
  const name = `counter:${quote.id}:${base.number}`;
  const [draft, setDraft] = useState(() => resumed(draftOf(base, bounds.today), keptDraft(personId, name)));
  const [changed, setChanged] = useState(false);
  const change = (next: Draft): void => (setChanged(true), setDraft(next));
  const [opened] = useState(() => openedAt(keptDraft(personId, name), platformNow()));
  // With its moment: sent again after a reload, it is the same command.
  useEffect(
    () => void (changed && keepDraft(personId, name, { ...draft, opened: opened.toISOString() })),
    [personId, name, draft, changed, opened],
  );
  const [found, setFound] = useState<readonly CounterFault[]>([]);
  const command = useCommand(
    CounterQuoteDocument,
    ({ counterQuote }) => {
      forgetDraft(personId, name);
      onSent(counterQuote, { kind: 'success', text: standing(words, counterQuote) });
    },
    { beside: { personId, name } },
  );
  const refusal = useCounterRefusal(command.error, quote, draft.lines);
  const faults = useMemo(
    () =>
      [...found, ...refusal.faults].map((fault) => ({ field: fieldOf(fault), text: faultText(words, fault, base) })),
    [found, refusal.faults, words, base],
  );
  const faultAt = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;

  const stop = (): void => {
    forgetDraft(personId, name);
    onStop();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (command.isPending || isUnchanged(draft, base)) return;
    const wrong = faultsOf(draft, bounds);
    setFound(wrong);
    command.reset();
    if (wrong.length > 0) return;
    keepDraft(personId, name, { ...draft, opened: opened.toISOString() });
    command.mutate(inputOf(quote.id, base.number, draft, opened), { onError: refusal.show });
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-labelledby="counter"
      className="page grid gap-x-10 gap-y-8 py-7 min-[1100px]:grid-cols-[minmax(0,1fr)_352px]"
    >
      <div className="grid min-w-0 content-start gap-6">
        <div>
          <h2 id="counter" tabIndex={-1} ref={focusOnce} className="text-h2 outline-none">
            {t('counter.title', { number: base.number + 1 })}
          </h2>
          <p className="mt-1 text-ink-2">{t('counter.lead', { number: base.number })}</p>
        </div>
        <ErrorSummary faults={faults} />
        <CounterLines
          base={base}
          draft={draft}
          bounds={bounds}
          listings={listings}
          faultAt={faultAt}
          onChange={change}
        />
        <CounterTerms
          base={base}
          draft={draft}
          bounds={bounds}
          opened={opened}
          zone={quote.buyer.zone}
          faultAt={faultAt}
          onChange={change}
        />
      </div>
      <div className="grid content-start gap-4 self-start min-[1100px]:sticky min-[1100px]:top-5">
        <Outcome of={refusal.outcome} onShow={onStop} />
        <CounterPanel
          quote={quote}
          base={base}
          unchanged={isUnchanged(draft, base)}
          total={draftTotal(draft.lines, bounds.digits)}
          busy={command.isPending || command.isSuccess}
          onStop={stop}
        />
      </div>
    </form>
  );
}

const focusOnce = (heading: HTMLHeadingElement | null): void => heading?.focus();
