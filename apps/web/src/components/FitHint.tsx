import { compareExact, writeNumber } from '#platform/words/browser';
import { misfitOf, type Fit } from '../words/fit';
import { useWords } from '../words/words';

interface FitHintProps {
  /** The id of the field. */
  readonly field: string;
  readonly fit: Fit;
  /** As typed; undefined while it is no number. */
  readonly quantity: string | undefined;
  /** A quantity with its unit, in the words of the page. */
  readonly text: (value: string) => string;
  readonly onTake: (text: string) => void;
}

/** What can be ordered, before it is sent; what can't is answered with the next quantity that can, by one tap. */
export function FitHint({ field, fit, quantity, text, onTake }: FitHintProps) {
  const { t } = useWords();
  const misfit = quantity === undefined ? undefined : misfitOf(quantity, fit);
  const whole = compareExact(fit.step, '1') >= 0;
  const take = (next: string): void => {
    onTake(writeNumber(next));
    document.getElementById(field)?.focus();
  };
  return (
    <span role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dense">
      <span className={misfit ? 'font-semibold text-gold-ink' : 'text-ink-3'}>
        {whole
          ? t('quantity.steps', { least: text(fit.least), step: text(fit.step) })
          : t('quantity.least', { least: text(fit.least) })}
        {misfit?.why === 'step' && !whole && ` ${t('quantity.step', { step: text(fit.step) })}`}
      </span>
      {misfit && (
        <button type="button" className="btn btn-sm num min-h-11 px-4" onClick={() => take(misfit.next)}>
          {t('quantity.take', { quantity: text(misfit.next) })}
        </button>
      )}
    </span>
  );
}
