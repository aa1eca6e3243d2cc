import { useEffect, useMemo, useState } from 'react';
import type { FieldFault } from '../../components/Form';
import { platformNow } from '../../data/clock';
import { useCommand } from '../../data/command';
import { forgetDraft, keepDraft, keptDraft } from '../../data/drafts';
import { useWords } from '../../words/words';
import { CounterQuoteDocument } from '../graphql/graphql';
import {
  draftOf,
  faultsOf,
  fieldOf,
  isUnchanged,
  resumed,
  type Bounds,
  type CounterFault,
  type Draft,
} from './counter';
import { inputOf, standing, useCounterRefusal } from './counter-command';
import { openedAt } from './counter-moment';
import { faultText } from './fault-text';
import type { OutcomeOf } from './Outcome';
import type { Quote, Revision } from './quote-query';

export interface CounterOf {
  readonly personId: string;
  readonly quote: Quote;
  /** The revision that it answers; newer terms that come meanwhile are refused, not overwritten. */
  readonly base: Revision;
  readonly onSent: (quote: Quote, outcome: OutcomeOf) => void;
}

/** A counter-offer: what is typed, kept until it is sent, what is wrong with it, and how its sending went. */
export function useCounter({ personId, quote, base, onSent }: CounterOf, bounds: Bounds) {
  const words = useWords();
  const kept = useKeptDraft(personId, `counter:${quote.id}:${base.number}`, base, bounds);
  const { draft, opened } = kept;
  const [found, setFound] = useState<readonly CounterFault[]>([]);
  const command = useCommand(
    CounterQuoteDocument,
    ({ counterQuote }) => {
      kept.forget();
      onSent(counterQuote, { kind: 'success', text: standing(words, counterQuote) });
    },
    { beside: { personId, name: kept.name } },
  );
  const refusal = useCounterRefusal(command.error, quote, draft.lines);
  const faults = useMemo(
    (): readonly FieldFault[] =>
      [...found, ...refusal.faults].map((fault) => ({
        field: fieldOf(fault),
        text: faultText(words, fault, base, bounds),
      })),
    [found, refusal.faults, words, base, bounds],
  );
  return {
    ...kept,
    faults,
    outcome: refusal.outcome,
    /** Sent, or on its way. */
    busy: command.isPending || command.isSuccess,
    send: (): void => {
      if (command.isPending || isUnchanged(draft, base)) return;
      const wrong = faultsOf(draft, bounds);
      setFound(wrong);
      command.reset();
      if (wrong.length > 0) return;
      kept.keep();
      command.mutate(inputOf(quote.id, base.number, draft, opened), { onError: refusal.show });
    },
  };
}

/** What is typed, kept with the moment it was opened at: sent again after a reload, it is the same command. */
function useKeptDraft(personId: string, name: string, base: Revision, bounds: Bounds) {
  const [draft, setDraft] = useState(() => resumed(draftOf(base, bounds), keptDraft(personId, name)));
  const [changed, setChanged] = useState(false);
  const [opened] = useState(() => openedAt(keptDraft(personId, name), platformNow()));
  const keep = (): void => keepDraft(personId, name, { ...draft, opened: opened.toISOString() });
  useEffect(() => void (changed && keep()), [personId, name, draft, changed, opened]);
  return {
    name,
    draft,
    opened,
    change: (next: Draft): void => {
      setChanged(true);
      setDraft(next);
    },
    keep,
    forget: (): void => forgetDraft(personId, name),
  };
}
