import { useEffect, useState } from 'react';
import { formatAmount, type Words } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { limitSteps, type LimitFilter } from './filters';

/** `US$ 1,500`, `30 days`: in the currency in which the market lists. */
export const limitText = ({ t }: Words, filter: LimitFilter, value: number, currency: string): string =>
  filter === 'lead'
    ? t('market.days', { count: value })
    : formatAmount({ amount: String(value), currency }, currency ? 'full' : 'bare').replace(/\.00$/, '');

interface LimitSliderProps {
  readonly filter: LimitFilter;
  readonly labelledBy: string;
  /** In which the market lists, for amounts. */
  readonly currency: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** Follows the hand at once; the address and the list follow when it rests. */
export function LimitSlider({ filter, labelledBy, currency, value, onChange }: LimitSliderProps) {
  const words = useWords();
  const steps = limitSteps[filter];
  const step = stepOf(steps, value);
  const [held, setHeld] = useState<number>();
  useEffect(() => {
    if (held === undefined) return;
    const timer = setTimeout(() => {
      setHeld(undefined);
      if (held !== step) onChange(steps[held]);
    }, 250);
    return () => clearTimeout(timer);
    // The hand alone starts the timer; `onChange` is new with each rendering.
  }, [held]);
  const at = held ?? step;
  const limit = held === undefined && value !== undefined ? value : steps[at];
  const text = limit === undefined ? words.t('catalogue.any') : limitText(words, filter, limit, currency);
  const first = steps[0];
  return (
    <>
      <input
        type="range"
        className="h-[26px] w-full cursor-pointer accent-indigo"
        min={0}
        max={steps.length}
        value={at}
        aria-labelledby={labelledBy}
        aria-valuetext={text}
        onChange={(event) => setHeld(Number(event.target.value))}
      />
      <div aria-hidden="true" className="flex justify-between text-dense text-ink-3">
        <span>{first}</span>
        {limit !== undefined && <b className="font-semibold text-ink">{text}</b>}
        <span className={limit === undefined ? 'font-semibold text-ink' : ''}>{words.t('catalogue.any')}</span>
      </div>
    </>
  );
}

/** The first step that reaches it; behind the last one everything fits. */
function stepOf(steps: readonly number[], value: number | undefined): number {
  const found = value === undefined ? -1 : steps.findIndex((step) => step >= value);
  return found === -1 ? steps.length : found;
}
