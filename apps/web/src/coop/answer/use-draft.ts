import { useCallback, useState } from 'react';
import { forgetDraft, keepDraft, keptDraft, newDraft, type Draft } from './draft';

interface DraftInHand {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly begin: (revision: number) => void;
  readonly forget: () => void;
}

/** The draft of a quote, kept in the tab's storage with every change. */
export function useDraft(quoteId: string, revision: number): DraftInHand {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(quoteId, sessionStorage) ?? newDraft(revision));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        keepDraft(quoteId, after, sessionStorage);
        return after;
      }),
    [quoteId],
  );
  const forget = useCallback(() => forgetDraft(quoteId, sessionStorage), [quoteId]);
  const begin = useCallback(
    (next: number) => {
      forget();
      setDraft(newDraft(next));
    },
    [forget],
  );
  return { draft, change, begin, forget };
}
