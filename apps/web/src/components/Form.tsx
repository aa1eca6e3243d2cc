import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { useWords } from '../words/words';

export interface FieldFault {
  /** The id of the field; empty when the fault belongs to the whole form. */
  readonly field: string;
  readonly text: string;
}

/** Stands on top of a form after a refused try, takes the focus and leads to each field. */
export function ErrorSummary({ faults, children }: { faults: readonly FieldFault[]; children?: ReactNode }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-2 rounded-control border-2 border-brick p-4">
      <h2 className="text-h3 text-brick">{t('error.summary', { count: faults.length })}</h2>
      <ul className="grid gap-1">
        {faults.map(({ field, text }) => (
          <li key={field + text}>
            {field ? (
              <a href={`#${field}`} className="link-line text-brick" onClick={(event) => focusField(event, field)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function focusField(event: React.MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}

export interface FieldProps extends ComponentProps<'input'> {
  readonly id: string;
  readonly label: string;
  readonly fault?: string | undefined;
}

/** A labelled input; its fault stands between label and input and is read with it. */
export function Field({ id, label, fault, ...input }: FieldProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {fault && (
        <p id={`${id}-fault`} className="text-dense font-semibold text-brick">
          {fault}
        </p>
      )}
      <input
        id={id}
        className={`input ${fault ? 'input-error' : ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        {...input}
      />
    </div>
  );
}
