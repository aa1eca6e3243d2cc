import { useState } from 'react';
import { formatDate } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import type { AnswerLine } from './answer';
import { moveDay, readyChoices, type ReadyDays } from './days';
import { Foot, Next, Question } from './Question';

interface DayStepProps {
  readonly days: ReadyDays;
  readonly readyOn: string;
  readonly lines: readonly AnswerLine[];
  readonly onChoose: (day: string) => void;
  readonly onNext: () => void;
}

const row = `flex min-h-14 cursor-pointer flex-wrap items-center gap-x-3 rounded-control px-4 py-2
  has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo`;
const rowLook = (chosen: boolean): string =>
  `${row} ${chosen ? 'bg-indigo-tint ring-3 ring-indigo ring-inset' : 'border border-line-strong'}`;

/** When all of it is ready: as wanted, one or two weeks later, or another day. */
export function DayStep({ days, readyOn, lines, onChoose, onNext }: DayStepProps) {
  const { t, locale } = useWords();
  const choices = readyChoices(days);
  const [other, setOther] = useState(() => choices.every(({ day }) => day !== readyOn));
  const write = (day: string): string => formatDate(day, locale, { now: platformNow(), weekday: true });
  const leadDays = Math.max(0, ...lines.map(({ product }) => product?.leadDays ?? 0));
  const why = (later: number): string =>
    later > 0
      ? t('coop.answer.later', { count: later })
      : t(days.asWanted ? 'coop.answer.wanted' : 'coop.answer.soonest');
  return (
    <>
      <div className="grid gap-3 px-4 py-4">
        <Question>{t('coop.answer.askDay')}</Question>
        {leadDays > 0 && <p className="text-ink-2">{t('coop.answer.leadDays', { count: leadDays })}</p>}
        <fieldset className="grid gap-2">
          <legend className="sr-only">{t('coop.answer.askDay')}</legend>
          {choices.map(({ day, later }) => {
            const chosen = !other && day === readyOn;
            const choose = (): void => {
              setOther(false);
              onChoose(day);
            };
            return (
              <label key={day} className={rowLook(chosen)}>
                <input type="radio" name="day" className="radio" checked={chosen} onChange={choose} />
                <b className="font-semibold">{write(day)}</b>
                <span className="text-small text-ink-2">{why(later)}</span>
              </label>
            );
          })}
          <label className={rowLook(other)}>
            <input type="radio" name="day" className="radio" checked={other} onChange={() => setOther(true)} />
            {t('coop.answer.otherDay')}
          </label>
        </fieldset>
        {other && (
          <DayMover day={readyOn} written={write(readyOn)} onMove={(by) => onChoose(moveDay(readyOn, by, days))} />
        )}
      </div>
      <Foot>
        <Next what={t('coop.answer.nextCheck')} onNext={onNext} />
      </Foot>
    </>
  );
}

/** Days in the reader's own words and order, which no browser's date field writes in Khmer. */
function DayMover({ day, written, onMove }: { day: string; written: string; onMove: (days: number) => void }) {
  const { t } = useWords();
  return (
    <div className="grid gap-2">
      <p aria-live="polite" className="py-1 text-h2">
        <time dateTime={day}>{written}</time>
      </p>
      <div className="grid grid-cols-4 gap-1.5">
        {[-7, -1, 1, 7].map((by) => (
          <button
            key={by}
            type="button"
            className="min-h-[51px] cursor-pointer rounded-control bg-cotton-100 text-[20px] font-semibold
              active:bg-line"
            aria-label={t(by < 0 ? 'coop.answer.earlierBy' : 'coop.answer.later', { count: Math.abs(by) })}
            onClick={() => onMove(by)}
          >
            {by < 0 ? `\u2212${-by}` : `+${by}`}
          </button>
        ))}
      </div>
    </div>
  );
}
