import { CheckIcon } from '@phosphor-icons/react/Check';
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { ApproximateEqualsIcon } from '@phosphor-icons/react/ApproximateEquals';
import { ClockClockwiseIcon } from '@phosphor-icons/react/ClockClockwise';
import { QuestionIcon } from '@phosphor-icons/react/Question';
import { SealCheckIcon } from '@phosphor-icons/react/SealCheck';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import type { ReactNode } from 'react';

/** Shape, word, then colour: each kind has its own sign, so it reads without colour. */
const kinds = {
  paid: { Sign: CheckIcon, look: 'bg-palm-tint text-palm' },
  exact: { Sign: CheckCircleIcon, look: 'text-palm' },
  short: { Sign: ApproximateEqualsIcon, look: 'bg-gold-tint text-gold-ink' },
  several: { Sign: QuestionIcon, look: 'text-indigo' },
  unmatched: { Sign: WarningCircleIcon, look: 'text-brick' },
  late: { Sign: WarningCircleIcon, look: 'bg-brick-tint text-brick' },
  verified: { Sign: SealCheckIcon, look: 'text-palm' },
  waiting: { Sign: ClockClockwiseIcon, look: 'text-gold-ink' },
  neutral: { Sign: undefined, look: 'bg-cotton-100 text-ink-2' },
} as const;

export type StateKind = keyof typeof kinds;

export function StateBadge({ kind, children }: { kind: StateKind; children: ReactNode }) {
  const { Sign, look } = kinds[kind];
  const shape = look.startsWith('bg-') ? 'badge' : 'inline-flex items-center gap-1.5 text-small font-semibold';
  const weight = kind === 'exact' || kind === 'verified' ? 'fill' : 'bold';
  return (
    <span className={`${shape} ${look}`}>
      {Sign && <Sign size={15} weight={weight} aria-hidden="true" className="shrink-0" />} {children}
    </span>
  );
}
