import { compareExact, formatAmount, type Words } from '#platform/words/browser';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { useViewer } from '../../../session/session';
import { useWords } from '../../../words/words';
import { decisionOf, waits as isWaiting, type Draft, type LineDetail, type Preview } from './draft';
import { Doubt } from './Doubt';
import { Key } from './Keys';
import { isDoubtful } from './sameness';
import type { Decisions } from './use-decisions';
import { useKeys, useSingleKeys } from './use-keys';

export type Panel = 'match' | 'find' | 'split' | 'park' | 'takeBack';

interface ActionsProps {
  readonly line: LineDetail;
  readonly draft: Draft | null;
  readonly preview: Preview | undefined;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onFee: () => void;
  readonly onOfBank: () => void;
  readonly decisions: Decisions;
}

/** The large button repeats the consequence; the small ones lead to other decisions. */
export function Actions({
  line,
  draft,
  preview,
  panel,
  onPanel,
  onFee,
  onOfBank,
  decisions: { match, unpark },
}: ActionsProps) {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const waits = isWaiting(line);
  const out = line.amount.amount.startsWith('-');
  const mine = line.proposal !== null && draft?.from === 'proposal' && line.proposal.by === viewer?.person.name;
  const ready = waits && panel === 'match' && draft !== null && preview !== undefined && !mine;
  const [doubt, setDoubt] = useState(false);
  const decide = (): void => {
    setDoubt(false);
    if (ready && !match.isPending) match.mutate(decisionOf(line.id, draft));
  };
  const ok = (): void => (ready && isDoubtful(line, draft, preview) ? setDoubt(true) : decide());
  const toPanel = (to: Panel) => () => onPanel(panel === to ? 'match' : to);
  const gone = isTakenBack(line);
  const mayFind = !out && !gone;
  const pays =
    draft !== null &&
    draft.parts.every(({ target }) => target.target === 'instalment' || target.target === 'stripe_payout');
  const mayFee = !gone || pays;
  const fee = pays ? onFee : onOfBank;
  const parking = line.parked ? () => unpark.mutate({ lineId: line.id }) : toPanel('park');
  useKeys(
    waits
      ? {
          Enter: ok,
          F: mayFind ? toPanel('find') : undefined,
          S: mayFind ? toPanel('split') : undefined,
          B: mayFee ? fee : undefined,
          P: parking,
        }
      : {},
  );
  if (!waits) {
    return (
      <Frame>
        <Small name="U" wide onClick={toPanel('takeBack')} pressed={panel === 'takeBack'}>
          {t(line.kind === 'REVERSED' ? 'match.part' : line.takeBack ? 'match.takeBack.too' : 'match.takeBack')}
        </Small>
      </Frame>
    );
  }
  return (
    <Frame>
      {panel === 'match' && (
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
          {ready && <OnDark name="Enter" />}
        </Button>
      )}
      <Doubt line={line} draft={draft} open={doubt} onClose={() => setDoubt(false)} onSure={decide} />
      {mayFind && (
        <Small name="F" onClick={toPanel('find')} pressed={panel === 'find'}>
          {t('match.find')}
        </Small>
      )}
      {mayFind && (
        <Small name="S" onClick={toPanel('split')} pressed={panel === 'split'}>
          {t('match.split')}
        </Small>
      )}
      {mayFee && (
        <Small
          name="B"
          onClick={fee}
          pressed={
            draft?.parts.some(
              ({ withFee, target }) => withFee || target.target === 'charge' || target.target === 'bank_credit',
            ) ?? false
          }
        >
          {t(pays || out ? 'match.fee' : 'match.ofBank')}
        </Small>
      )}
      <Small name="P" onClick={parking} pressed={panel === 'park'}>
        {t(line.parked ? 'match.unpark' : 'match.park')}
      </Small>
    </Frame>
  );
}

const Frame = ({ children }: { children: React.ReactNode }) => (
  <div
    className="grid grid-cols-4 gap-2 border-t border-line bg-cotton px-5 py-3
      max-wide:sticky max-wide:bottom-0 max-[1150px]:wide:grid-cols-2"
  >
    {children}
  </div>
);

function Small({
  name,
  pressed,
  wide = false,
  onClick,
  children,
}: {
  name: string;
  pressed: boolean;
  wide?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  const [on] = useSingleKeys();
  return (
    <Button
      size="small"
      aria-pressed={pressed}
      aria-keyshortcuts={name}
      className={`flex items-center justify-between gap-1.5 px-2.5! max-wide:min-h-11
        ${wide ? 'col-span-full' : ''}
        ${pressed ? 'border-indigo! bg-indigo-tint! text-indigo!' : ''}`}
      onClick={onClick}
    >
      {children}{' '}
      {on && (
        <span aria-hidden="true" className="max-wide:hidden">
          <Key name={name} />
        </span>
      )}
    </Button>
  );
}

function OnDark({ name }: { name: string }) {
  const [on] = useSingleKeys();
  return on ? (
    <span aria-hidden="true" className="max-wide:hidden">
      <Key name={name} />
    </span>
  ) : null;
}

/** What the bank has taken back, and what takes back: neither is anything that could be looked for. */
const isTakenBack = ({ suggestion }: LineDetail): boolean =>
  ['REVERSED', 'REVERSAL'].includes(suggestion?.exception ?? '');

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
