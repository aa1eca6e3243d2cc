import { compareExact, formatAmount, type Words } from '#platform/words/browser';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { isOwnName, useViewer } from '../../../session/session';
import { useWords } from '../../../words/words';
import { KeyHint } from './ActionButtons';
import { decisionOf, type Draft, type LineDetail, type Preview } from './draft';
import { Doubt } from './Doubt';
import { isDoubtful } from './sameness';
import type { Decisions } from './use-decisions';
import { useKeys } from './use-keys';

interface MatchActionProps {
  readonly line: LineDetail;
  readonly draft: Draft | null;
  readonly preview: Preview | undefined;
  /** Whether what will be posted is seen: only then is it decided. */
  readonly shown: boolean;
  readonly match: Decisions['match'];
}

/** The large button: says what it does, and asks again where neither payer nor amount is right. */
export function MatchAction({ line, draft, preview, shown, match }: MatchActionProps) {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const mine = line.proposal !== null && draft?.from === 'proposal' && isOwnName(viewer, line.proposal.by);
  const ready = shown && draft !== null && preview !== undefined && !mine;
  const [doubt, setDoubt] = useState(false);
  const decide = (): void => {
    setDoubt(false);
    if (ready && !match.isPending) match.mutate(decisionOf(line.id, draft));
  };
  const ok = (): void => (ready && isDoubtful(line, draft, preview) ? setDoubt(true) : decide());
  useKeys({ Enter: ok });
  return (
    <>
      {shown && (
        <Button
          look="primary"
          size="large"
          busy={match.isPending}
          disabled={!ready}
          aria-keyshortcuts="Enter"
          className="col-span-full flex items-center justify-between gap-3 text-left"
          onClick={ok}
        >
          <span>
            {ready ? consequence(words, line, draft, preview) : mine ? t('match.yourProposal') : t('match.ok.nothing')}
          </span>{' '}
          {ready && <KeyHint name="Enter" />}
        </Button>
      )}
      <Doubt line={line} draft={draft} open={doubt} onClose={() => setDoubt(false)} onSure={decide} />
    </>
  );
}

/** What the button does, with the amount that differs. */
function consequence(
  { t }: Words,
  line: LineDetail,
  draft: Draft,
  { fee, credit, left, needsAnotherPerson }: Preview,
): string {
  const more = (amount: string): boolean => compareExact(amount, '0') > 0;
  if (draft.from === 'proposal' && line.proposal) return t('match.ok.confirm', { name: line.proposal.by });
  if (needsAnotherPerson) return t('match.ok.propose');
  if (draft.parts[0]!.target.target === 'charge')
    return t('match.ok.charge', {
      amount: formatAmount({ ...line.worth, amount: line.worth.amount.replace('-', '') }, 'bare'),
    });
  if (draft.parts[0]!.target.target === 'bank_credit')
    return t('match.ok.ofBank', { amount: formatAmount(line.worth, 'bare') });
  if (more(credit.amount)) return t('match.ok.credit', { amount: formatAmount(credit, 'bare') });
  if (more(fee.amount)) return t('match.ok.fee', { amount: formatAmount(fee, 'bare') });
  if (draft.parts.length > 1) return t('match.ok.split', { count: draft.parts.length });
  return more(left.amount) ? t('match.ok.part', { amount: formatAmount(left, 'bare') }) : t('match.ok.exact');
}
