import { ApproximateEqualsIcon } from '@phosphor-icons/react/ApproximateEquals';
import { ArrowUUpLeftIcon } from '@phosphor-icons/react/ArrowUUpLeft';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { ClockClockwiseIcon } from '@phosphor-icons/react/ClockClockwise';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass';
import { PauseCircleIcon } from '@phosphor-icons/react/PauseCircle';
import { QuestionIcon } from '@phosphor-icons/react/Question';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import type { Words } from '#platform/words/browser';
import { useWords } from '../../../words/words';
import type { Line } from './match-query';

type Kind = Line['kind'] | 'PARKED' | 'PROPOSED';

const marks = {
  EXACT: { Sign: CheckCircleIcon, look: 'text-palm', weight: 'fill' },
  SHORT: { Sign: ApproximateEqualsIcon, look: 'text-gold-ink', weight: 'bold' },
  OVER: { Sign: ApproximateEqualsIcon, look: 'text-gold-ink', weight: 'bold' },
  SUGGESTED: { Sign: MagnifyingGlassIcon, look: 'text-indigo', weight: 'bold' },
  SEVERAL: { Sign: QuestionIcon, look: 'text-indigo', weight: 'bold' },
  NONE: { Sign: WarningCircleIcon, look: 'text-brick', weight: 'bold' },
  MATCHED: { Sign: CheckIcon, look: 'text-ink-3', weight: 'bold' },
  NOTHING: { Sign: CheckIcon, look: 'text-ink-3', weight: 'bold' },
  REVERSED: { Sign: ArrowUUpLeftIcon, look: 'text-ink-3', weight: 'bold' },
  PARKED: { Sign: PauseCircleIcon, look: 'text-ink-2', weight: 'bold' },
  PROPOSED: { Sign: ClockClockwiseIcon, look: 'text-gold-ink', weight: 'bold' },
} as const;

const kindOf = ({
  kind,
  parked,
  proposedBy,
  takeBack,
}: Pick<Line, 'kind' | 'parked' | 'proposedBy' | 'takeBack'>): Kind =>
  proposedBy || takeBack ? 'PROPOSED' : parked ? 'PARKED' : kind;

export function kindWord({ t }: Words, line: Line): string {
  const kind = kindOf(line);
  return kind === 'SEVERAL'
    ? t('match.kind.SEVERAL', { count: line.suggestion?.candidates.length ?? 0 })
    : t(`match.kind.${kind}`);
}

/** How a line stands: sign and word, then colour. */
export function KindMark({ line }: { line: Line }) {
  const words = useWords();
  const { Sign, look, weight } = marks[kindOf(line)];
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold whitespace-nowrap ${look}`}>
      <Sign size={16} weight={weight} aria-hidden="true" /> {kindWord(words, line)}
    </span>
  );
}
