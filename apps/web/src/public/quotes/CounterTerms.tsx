import { formatDate, formatDay } from '#platform/words/browser';
import { Field } from '../../components/Form';
import { NumberField } from '../../components/NumberField';
import { platformNow } from '../../data/clock';
import { ReviseQuoteInput } from '../../data/limits.generated';
import { useWords } from '../../words/words';
import { plusDays } from '../market/days';
import { validitiesUpTo } from './counter';
import { validUntil } from './counter-moment';
import type { DraftProps } from './CounterLines';

type FieldProps = Pick<DraftProps, 'draft' | 'faultAt' | 'onChange'>;

interface TermsProps extends Omit<DraftProps, 'listings'> {
  /** From when on the terms hold. */
  readonly opened: Date;
  readonly zone: string;
}

/** Day, deposit, how long the terms hold, and a note. */
export function CounterTerms({ base, bounds, opened, zone, ...field }: TermsProps) {
  const { t, locale } = useWords();
  const { draft, faultAt, onChange } = field;
  const now = platformNow();
  const was = (value: string): string => t('counter.was', { number: base.number, value });
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <div>
          <Field
            id="ready-on"
            type="date"
            label={t('counter.readyOn')}
            min={plusDays(bounds.today, ReviseQuoteInput.readyOn.least)}
            max={bounds.latest}
            value={draft.readyOn}
            fault={faultAt('ready-on')}
            onChange={(event) => onChange({ ...draft, readyOn: event.target.value })}
          />
          <p className="mt-1 text-small text-ink-2">{was(formatDate(base.readyOn, locale, { now, weekday: true }))}</p>
        </div>
        <div>
          <NumberField
            id="deposit"
            label={t('counter.deposit')}
            inputMode="numeric"
            value={draft.deposit}
            fault={faultAt('deposit')}
            onType={(deposit) => onChange({ ...draft, deposit })}
          />
          <p className="mt-1 text-small text-ink-2">{was(`${base.depositPercent}%`)}</p>
        </div>
        <Validity {...field} opened={opened} zone={zone} most={bounds.validity.most} />
      </div>
      <Note {...field} />
    </>
  );
}

interface ValidityProps extends FieldProps, Pick<TermsProps, 'opened' | 'zone'> {
  /** Days. */
  readonly most: number;
}

function Validity({ draft, faultAt, onChange, opened, zone, most }: ValidityProps) {
  const { t, locale } = useWords();
  const untilIn = (days: number): string => formatDay(validUntil(opened, days), locale, { zone, now: platformNow() });
  return (
    <div className="grid content-start gap-1 sm:col-span-2">
      <label htmlFor="validity" className="font-semibold">
        {t('counter.validity')}
      </label>
      {faultAt('validity') && <p className="text-dense font-semibold text-brick">{faultAt('validity')}</p>}
      <select
        id="validity"
        className="select min-h-11 w-full font-normal sm:w-auto sm:justify-self-start"
        value={draft.validDays}
        onChange={(event) => onChange({ ...draft, validDays: Number(event.target.value) })}
      >
        {validitiesUpTo(most).map((count) => (
          <option key={count} value={count}>
            {t('counter.validDays', { count, day: untilIn(count) })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Note({ draft, faultAt, onChange }: FieldProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-1">
      <label htmlFor="note" className="font-semibold">
        {t('counter.note')}
      </label>
      {faultAt('note') && <p className="text-dense font-semibold text-brick">{faultAt('note')}</p>}
      <textarea
        id="note"
        className="textarea w-full text-body"
        rows={3}
        value={draft.note}
        aria-describedby="note-help"
        onChange={(event) => onChange({ ...draft, note: event.target.value })}
      />
      <p id="note-help" className="text-small text-ink-2">
        {t('counter.noteHelp')}
      </p>
    </div>
  );
}
