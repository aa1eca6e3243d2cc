import type { LinkProps } from '@tanstack/react-router';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';

const MOST_PARTS = 8;

/** How far it is; one part a question, or one bar when there are too many to count. */
export function StepBar({ back, step, count }: { back: LinkProps; step: number; count: number }) {
  const { t } = useWords();
  return (
    <BackBar back={back} language={false}>
      <div className="flex items-center gap-3">
        <span aria-hidden="true" className="flex flex-1 gap-1">
          {count <= MOST_PARTS ? (
            Array.from({ length: count }, (_, part) => (
              <span key={part} className={`h-1.5 flex-1 ${part < step ? 'bg-lac' : 'bg-line'}`} />
            ))
          ) : (
            <span className="h-1.5 flex-1 bg-line">
              <span className="block h-full bg-lac" style={{ width: `${(step * 100) / count}%` }} />
            </span>
          )}
        </span>
        <span className="text-small whitespace-nowrap text-ink-2">{t('coop.answer.step', { step, count })}</span>
      </div>
    </BackBar>
  );
}
