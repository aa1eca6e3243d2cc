import type { FormEvent } from 'react';
import { ErrorSummary } from '../../components/Form';
import { useWords } from '../../words/words';
import { useListingsOf } from '../deal/listings-query';
import { draftTotal, isUnchanged } from './counter';
import { CounterLines } from './CounterLines';
import { CounterPanel } from './CounterPanel';
import { CounterTerms } from './CounterTerms';
import { Outcome } from './Outcome';
import { useBounds } from './use-bounds';
import { useCounter, type CounterOf } from './use-counter';

interface CounterProps extends CounterOf {
  readonly onStop: () => void;
}

/** The terms that are on the table, changed line by line and sent back. */
export function CounterEditor({ onStop, ...of }: CounterProps) {
  const { quote, base } = of;
  const { t } = useWords();
  const listings = useListingsOf(quote.cooperative.id);
  const bounds = useBounds(quote, base, listings);
  const counter = useCounter(of, bounds);
  const { draft, faults } = counter;
  const faultAt = (field: string): string | undefined => faults.find((each) => each.field === field)?.text;
  const fields = { base, draft, bounds, faultAt, onChange: counter.change };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    counter.send();
  };
  const stop = (): void => {
    counter.forget();
    onStop();
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
        <CounterLines {...fields} listings={listings} />
        <CounterTerms {...fields} opened={counter.opened} zone={quote.buyer.zone} />
      </div>
      <div className="grid content-start gap-4 self-start min-[1100px]:sticky min-[1100px]:top-5">
        <Outcome of={counter.outcome} onShow={onStop} />
        <CounterPanel
          quote={quote}
          base={base}
          unchanged={isUnchanged(draft, base)}
          total={draftTotal(draft.lines, bounds.digits)}
          busy={counter.busy}
          onStop={stop}
        />
      </div>
    </form>
  );
}

const focusOnce = (heading: HTMLHeadingElement | null): void => heading?.focus();
