import { formatAmount } from '#platform/words/browser';
import { useCommand } from '../../../data/command';
import { queryClient } from '../../../data/query-client';
import { useWords } from '../../../words/words';
import {
  MatchLineDocument,
  ParkLineDocument,
  PartLineDocument,
  UnmatchLineDocument,
  UnparkLineDocument,
} from '../../graphql/graphql';
import { BOOKS } from '../books-query';
import type { Line } from './match-query';
import type { Done } from './Toast';

/** The decisions about a line. Each makes the whole book old, and says what was done. */
export function useDecisions(tell: (done: Done, next: boolean) => void) {
  const { t } = useWords();
  const fresh = () => queryClient.invalidateQueries({ queryKey: BOOKS });
  const what = ({ amount, counterparty }: Pick<Line, 'amount' | 'counterparty'>) => ({
    amount: formatAmount(amount, 'bare'),
    payer: counterparty ?? t('match.noName'),
  });
  const unmatch = useCommand(UnmatchLineDocument, async ({ unmatchLine: { outcome } }) => {
    await fresh();
    tell({ text: t(outcome === 'PROPOSED' ? 'match.undone.proposed' : 'match.undone') }, false);
  });
  const match = useCommand(MatchLineDocument, async ({ matchLine: { outcome, line } }) => {
    await fresh();
    if (outcome === 'PROPOSED') return tell({ text: t('match.done.proposed', what(line)) }, true);
    tell(
      {
        text: t('match.done', what(line)),
        undo: () => unmatch.mutate({ lineId: line.id, reason: t('match.takeBack.atOnce') }),
      },
      true,
    );
  });
  const part = useCommand(PartLineDocument, async () => {
    await fresh();
    tell({ text: t('match.parted') }, false);
  });
  const park = useCommand(ParkLineDocument, async ({ parkLine: { line } }) => {
    await fresh();
    tell({ text: t('match.done.parked', what(line)) }, true);
  });
  const unpark = useCommand(UnparkLineDocument, fresh);
  return { match, unmatch, part, park, unpark };
}

export type Decisions = ReturnType<typeof useDecisions>;
