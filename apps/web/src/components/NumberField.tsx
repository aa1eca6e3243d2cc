import { groupNumber, readNumber, writeNumber } from '#platform/words/browser';
import { useWords } from '../words/words';
import { Field, type FieldProps } from './Form';

interface NumberFieldProps extends Omit<FieldProps, 'onChange' | 'value'> {
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** A field for a number as people write it; where two readings are possible it asks which is meant. */
export function NumberField({ value, onType, ...field }: NumberFieldProps) {
  const { t } = useWords();
  const ambiguous = readNumber(value).kind === 'ambiguous';
  const question = `${field.id}-question`;
  const described = [field['aria-describedby'], ambiguous ? question : undefined].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1">
      <Field
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        {...field}
        {...(described && { 'aria-describedby': described })}
        fault={field.fault && ambiguous ? t('number.choose') : field.fault}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      <NumberQuestion id={question} text={value} onChoose={onType} />
    </div>
  );
}

/** `2.000` is two or two thousand: asked beside the field, answered with one tap. */
export function NumberQuestion({ id, text, onChoose }: { id: string; text: string; onChoose: (text: string) => void }) {
  const { t } = useWords();
  const reading = readNumber(text);
  if (reading.kind !== 'ambiguous') return <span id={id} role="status" className="sr-only" />;
  return (
    <div id={id} role="status" className="grid gap-2 rounded-control bg-gold-tint p-3 text-dense">
      <span className="font-semibold text-gold-ink">{t('number.question', { text: text.trim() })}</span>
      <span className="flex flex-wrap gap-2">
        {[reading.small, reading.large].map((value) => (
          <button
            key={value}
            type="button"
            className="btn btn-sm num min-h-11 px-4"
            aria-label={t('number.mean', { number: groupNumber(value) })}
            onClick={() => onChoose(writeNumber(value))}
          >
            {groupNumber(value)}
          </button>
        ))}
      </span>
    </div>
  );
}
