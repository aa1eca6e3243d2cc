import { useWords } from '../../../words/words';
import { Frame, Small } from './ActionButtons';
import { waits as isWaiting, type Draft, type LineDetail, type Preview, type Target } from './draft';
import { MatchAction } from './MatchAction';
import type { Decisions } from './use-decisions';
import { useKeys } from './use-keys';

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
export function Actions({ preview, decisions, ...others }: ActionsProps) {
  const { line, draft, panel, onPanel } = others;
  return (
    <Frame>
      {isWaiting(line) ? (
        <>
          <MatchAction line={line} draft={draft} preview={preview} shown={panel === 'match'} match={decisions.match} />
          <OtherActions {...others} unpark={decisions.unpark} />
        </>
      ) : (
        <TakeBackAction line={line} panel={panel} onPanel={onPanel} />
      )}
    </Frame>
  );
}

/** To the panel, and from it back to what the line could be. */
const between = (panel: Panel, onPanel: (panel: Panel) => void) => (to: Panel) => () =>
  onPanel(panel === to ? 'match' : to);

function TakeBackAction({ line, panel, onPanel }: Pick<ActionsProps, 'line' | 'panel' | 'onPanel'>) {
  const { t } = useWords();
  return (
    <Small name="U" wide onClick={between(panel, onPanel)('takeBack')} pressed={panel === 'takeBack'}>
      {t(line.kind === 'REVERSED' ? 'match.part' : line.takeBack ? 'match.takeBack.too' : 'match.takeBack')}
    </Small>
  );
}

interface OtherActionsProps extends Omit<ActionsProps, 'preview' | 'decisions'> {
  readonly unpark: Decisions['unpark'];
}

/** What it is instead: looked for, split, with another fee or the bank's own, or left for later. */
function OtherActions({ line, draft, panel, onPanel, onFee, onOfBank, unpark }: OtherActionsProps) {
  const { t } = useWords();
  const toPanel = between(panel, onPanel);
  const out = line.amount.amount.startsWith('-');
  const gone = isTakenBack(line);
  const mayFind = !out && !gone;
  const pays = draft !== null && draft.parts.every(({ target: { target } }) => bearsFee.has(target));
  const mayFee = !gone || pays;
  const fee = pays ? onFee : onOfBank;
  const parking = line.parked ? () => unpark.mutate({ lineId: line.id }) : toPanel('park');
  const [find, split] = mayFind ? [toPanel('find'), toPanel('split')] : [];
  useKeys({ F: find, S: split, B: mayFee ? fee : undefined, P: parking });
  return (
    <>
      {find && (
        <Small name="F" onClick={find} pressed={panel === 'find'}>
          {t('match.find')}
        </Small>
      )}
      {split && (
        <Small name="S" onClick={split} pressed={panel === 'split'}>
          {t('match.split')}
        </Small>
      )}
      {mayFee && (
        <Small
          name="B"
          onClick={fee}
          pressed={draft?.parts.some(({ withFee, target }) => withFee || ofBank.has(target.target)) ?? false}
        >
          {t(pays || out ? 'match.fee' : 'match.ofBank')}
        </Small>
      )}
      <Small name="P" onClick={parking} pressed={panel === 'park'}>
        {t(line.parked ? 'match.unpark' : 'match.park')}
      </Small>
    </>
  );
}

/** What a bank's fee may be missing of. */
const bearsFee: ReadonlySet<Target['target']> = new Set(['instalment', 'stripe_payout']);

/** What the bank itself charges or gives. */
const ofBank: ReadonlySet<Target['target']> = new Set(['charge', 'bank_credit']);

/** What the bank has taken back, and what takes back: neither is anything that could be looked for. */
const isTakenBack = ({ suggestion }: LineDetail): boolean =>
  suggestion?.exception === 'REVERSED' || suggestion?.exception === 'REVERSAL';
