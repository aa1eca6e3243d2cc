import { useQuery } from '@tanstack/react-query';
import { compareExact, formatAmount, formatMoment, type Words } from '#platform/words/browser';
import { Alert } from '../../../components/Notice';
import { platformNow } from '../../../data/clock';
import { isOwnName, useViewer, useZone } from '../../../session/session';
import { useWords } from '../../../words/words';
import { Comparison, targetName } from './Comparison';
import { chosen, type Draft, type LineDetail, type Preview, type Target } from './draft';
import { targetsQuery } from './match-query';
import { Posted } from './Posted';

export interface SuggestedProps {
  readonly line: LineDetail;
  readonly draft: Draft | null;
  readonly preview: Preview | undefined;
  readonly onChoose: (draft: Draft) => void;
  readonly onOthers: () => void;
}

/** A line that waits: what fits to it and why, and what will be posted. */
export function Suggested({ line, draft, preview, onChoose, onOthers }: SuggestedProps) {
  const { suggestion } = line;
  const several = (suggestion?.candidates.length ?? 0) > 1 && draft?.from !== 'suggestion' && line.kind === 'SEVERAL';
  return (
    <>
      <Head line={line} draft={draft} />
      {several && <Pick candidates={suggestion!.candidates} draft={draft} onChoose={onChoose} />}
      {!draft && suggestion?.candidates.length === 1 && !suggestion.exception && (
        <>
          <Comparison line={line} draft={chosen(suggestion.candidates[0]!)} />
          <NotExact target={suggestion.candidates[0]!} />
        </>
      )}
      {draft && <Comparison line={line} draft={draft} />}
      {draft && preview && <Posted preview={preview} currency={line.amount.currency} />}
      {preview && <After line={line} draft={draft!} preview={preview} />}
      {draft?.parts[0]?.target.buyer && (
        <Others buyer={draft.parts[0].target.buyer} draft={draft} onOthers={onOthers} />
      )}
    </>
  );
}

/** What else of this buyer is open. */
function Others({ buyer, draft, onOthers }: { buyer: string; draft: Draft; onOthers: () => void }) {
  const { t } = useWords();
  const open = useQuery(targetsQuery(buyer)).data;
  const count = open?.nodes.filter(({ id }) => !draft.parts.some(({ target }) => target.id === id)).length ?? 0;
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link-line min-h-6 justify-self-start text-left text-indigo max-wide:min-h-11"
      onClick={onOthers}
    >
      {t('match.others', { count })}
    </button>
  );
}

function Head({ line, draft }: { line: LineDetail; draft: Draft | null }) {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const zone = useZone();
  const { suggestion, kind, parked, proposal, undoReason } = line;
  const title = proposal
    ? 'proposed'
    : draft?.from === 'person'
      ? 'chosen'
      : kind === 'NONE'
        ? 'none'
        : kind === 'SEVERAL'
          ? 'several'
          : 'suggested';
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-h2">{t(`match.title.${title}`)}</h2>
        {suggestion && <Off line={line} />}
      </div>
      {proposal && (
        <Alert>
          {isOwnName(viewer, proposal.by) ? t('match.yourProposal') : t('match.proposedBy', { name: proposal.by })}
        </Alert>
      )}
      {line.worth.amount !== line.amount.amount && (
        <Alert>{t('match.worth', { rest: formatAmount(line.worth), whole: formatAmount(line.amount, 'bare') })}</Alert>
      )}
      {parked && (
        <Alert>
          <b className="block font-semibold">{parked.note}</b>
          {t('match.parkedBy', {
            name: parked.owner,
            moment: formatMoment(words, new Date(parked.at), { zone, now: platformNow() }),
          })}
        </Alert>
      )}
      {draft?.from !== 'person' && suggestion && <p className="-mt-2 text-ink-2">{ruleInWords(words, line)}</p>}
      {undoReason && <p className="-mt-2 text-ink-2">{t('match.takenBack', { reason: undoReason })}</p>}
    </>
  );
}

/** By how much the line and what is suggested differ. */
function Off({ line: { kind, suggestion } }: { line: LineDetail }) {
  const { t } = useWords();
  const { difference } = suggestion!;
  const amount = formatAmount({ ...difference, amount: difference.amount.replace('-', '') }, 'bare');
  if (kind === 'SHORT')
    return <span className="badge bg-gold-tint text-gold-ink">{t('match.shortBy', { amount })}</span>;
  if (kind === 'OVER') return <span className="badge bg-gold-tint text-gold-ink">{t('match.overBy', { amount })}</span>;
  return kind === 'EXACT' ? <span className="badge bg-palm-tint text-palm">{t('match.exactly')}</span> : null;
}

/** The rule as it reads for this line: its limits come from the rule itself. */
export function ruleInWords({ t }: Words, { suggestion, limits }: Pick<LineDetail, 'suggestion' | 'limits'>): string {
  const { rule, exception, score, difference, tolerance } = suggestion!;
  const { charge, days } = limits;
  if (exception === 'CHARGE_ABOVE_LIMIT')
    return charge
      ? t('match.exception.CHARGE_ABOVE_LIMIT', { limit: formatAmount(charge) })
      : t('match.exception.CHARGE_NO_LIMIT');
  if (exception) return t(`match.exception.${exception}`);
  if (rule === 'REFERENCE_SHORT')
    return t('match.rule.REFERENCE_SHORT', {
      amount: formatAmount({ ...difference, amount: difference.amount.replace('-', '') }, 'bare'),
      limit: tolerance ? formatAmount(tolerance, 'bare') : '',
      ...shortWords(limits),
    });
  if (rule === 'BANK_CHARGE') return t('match.rule.BANK_CHARGE', { limit: charge ? formatAmount(charge) : '' });
  if (rule === 'NAME_AND_AMOUNT') return t('match.rule.NAME_AND_AMOUNT', { score: Math.round(score * 100), days });
  if (rule === 'BUYERS_SUM') return t('match.rule.BUYERS_SUM', { score: Math.round(score * 100) });
  return t(`match.rule.${rule}`);
}

const shortWords = ({ shortLeast, shortMost, shortPercent, wholePercent }: LineDetail['limits']) => ({
  least: shortLeast ? formatAmount(shortLeast, 'bare') : '',
  most: shortMost ? formatAmount(shortMost, 'bare') : '',
  percent: shortPercent,
  whole: wholePercent,
});

/** It is what its reference says, and only to the last cent: nothing can be posted. */
function NotExact({ target: { expects } }: { target: Target }) {
  const { t } = useWords();
  return <p className="font-semibold text-gold-ink">{t('match.notExact', { expects: formatAmount(expects) })}</p>;
}

/** More than one fits: a person says which. */
function Pick({
  candidates,
  draft,
  onChoose,
}: {
  candidates: readonly Target[];
  draft: Draft | null;
  onChoose: (draft: Draft) => void;
}) {
  const words = useWords();
  const taken = draft?.parts.length === 1 ? draft.parts[0]!.target.id : null;
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 font-semibold">{words.t('match.pick')}</legend>
      {candidates.map((target) => (
        <label key={target.id} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="candidate"
            className="radio"
            checked={taken === target.id}
            onChange={() => onChoose(chosen(target))}
          />
          <span className="min-w-0 flex-1 break-words">
            {targetName(words, target)}
            {target.buyer && `, ${target.buyer}`}
          </span>
          <span className="num whitespace-nowrap">{formatAmount(target.expects, 'bare')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What stays and who else decides. */
function After({
  line: {
    proposal,
    limits: { alone },
  },
  draft,
  preview: { left, credit, secondPersonBecause },
}: {
  line: LineDetail;
  draft: Draft;
  preview: Preview;
}) {
  const { t } = useWords();
  const [only, ...more] = draft.parts;
  const order = only?.target.orderNumber ?? '';
  const amount = formatAmount(left, 'bare');
  return (
    <div className="grid gap-1 empty:hidden">
      {compareExact(left.amount, '0') > 0 && (
        <p>{more.length > 0 ? t('match.staysOfSplit', { amount }) : t('match.stays', { amount, order })}</p>
      )}
      {compareExact(credit.amount, '0') > 0 && <p>{t('match.toCredit', { amount: formatAmount(credit, 'bare') })}</p>}
      {secondPersonBecause && !proposal && (
        <p className="font-semibold text-gold-ink">
          {secondPersonBecause === 'AMOUNT' && alone
            ? t('match.two', { limit: formatAmount(alone) })
            : t(`match.two.${secondPersonBecause}`)}
        </p>
      )}
    </div>
  );
}
