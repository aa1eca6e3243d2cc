import { formatDate } from '#platform/words/browser';
import { Field } from '../../components/Form';
import { NumberField } from '../../components/NumberField';
import { platformNow } from '../../data/clock';
import { SubmitRequestInput as request } from '../../data/limits.generated';
import { useWords } from '../../words/words';
import { dayIn } from '../deal/day-in';
import { isDay, plusDays } from '../market/days';
import { boundsOf, type Draft } from './draft';
import { offersFor, programmeOf, type Offer } from './sellers';
import type { TermName } from './use-draft';

interface TermFieldsProps {
  readonly draft: Draft;
  readonly offers: readonly Offer[];
  readonly faultOf: (field: string) => string | undefined;
  readonly onType: (name: TermName, text: string) => void;
}

export function TermFields({ draft, offers, faultOf, onType }: TermFieldsProps) {
  const { t, locale } = useWords();
  const field = (id: TermName) => ({
    id,
    value: draft[id],
    fault: faultOf(id),
    onChange: (event: { target: { value: string } }) => onType(id, event.target.value),
  });
  const number = (id: TermName) => ({
    id,
    value: draft[id],
    fault: faultOf(id),
    onType: (text: string) => onType(id, text),
  });
  const today = dayIn(programmeOf(offers, draft.cooperativeIds)?.zone ?? 'UTC');
  const { latest } = boundsOf(draft, offers, today);
  return (
    <section>
      <h2 className="text-h2">{t('request.terms')}</h2>
      <div className="mt-3 grid items-start gap-x-5 gap-y-5 border-t-2 border-ink pt-5 min-[560px]:grid-cols-2">
        <div className="col-span-full">
          <Field {...field('title')} label={t('request.name')} maxLength={request.title.most} autoComplete="off" />
        </div>
        <Field {...field('place')} label={t('request.place')} maxLength={request.place.most} autoComplete="off" />
        <div className="grid gap-1">
          <Field
            {...field('wantedOn')}
            label={t('request.wantedOn')}
            type="date"
            min={plusDays(today, request.wantedOn.least)}
            max={latest}
            aria-describedby={`wantedOn-note${faultOf('wantedOn') ? ' wantedOn-fault' : ''}`}
          />
          <p id="wantedOn-note" role="status" className="grid text-dense">
            {isDay(draft.wantedOn) && (
              <span className="text-ink-3">
                {formatDate(draft.wantedOn, locale, { now: platformNow(), weekday: true })}
              </span>
            )}
            <Soon draft={draft} offers={offers} today={today} />
          </p>
        </div>
        <div className="grid gap-1">
          <NumberField
            {...number('depositPercent')}
            label={t('request.deposit')}
            inputMode="numeric"
            maxLength={5}
            aria-describedby={`depositPercent-note${faultOf('depositPercent') ? ' depositPercent-fault' : ''}`}
          />
          <p id="depositPercent-note" className="text-dense text-ink-3">
            {t('request.depositHint')}
          </p>
        </div>
        <Note {...field('note')} />
      </div>
    </section>
  );
}

interface NoteProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (event: { target: { value: string } }) => void;
}

function Note({ value, fault, onChange }: NoteProps) {
  const { t } = useWords();
  return (
    <div className="col-span-full grid gap-1">
      <label htmlFor="note" className="font-semibold">
        {t('request.note')} ({t('request.optional')})
      </label>
      {fault && (
        <p id="note-fault" className="text-dense font-semibold text-brick">
          {fault}
        </p>
      )}
      <textarea
        id="note"
        rows={4}
        className={`textarea w-full text-body ${fault ? 'input-error' : ''}`}
        value={value}
        onChange={onChange}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'note-fault' : undefined}
      />
    </div>
  );
}

/** The wanted day is earlier than the slowest line can be ready. */
function Soon({ draft, offers, today }: { draft: Draft; offers: readonly Offer[]; today: string }) {
  const { t, locale } = useWords();
  const longest = Math.max(
    0,
    ...draft.lines.flatMap((line) => offersFor(offers, line, draft.cooperativeIds).map(({ leadDays }) => leadDays)),
  );
  const earliest = plusDays(today, longest);
  if (!isDay(draft.wantedOn) || draft.wantedOn <= today || draft.wantedOn >= earliest) return null;
  return (
    <span className="font-semibold text-gold-ink">
      {t('request.wantedSoon', {
        days: t('market.days', { count: longest }),
        day: formatDate(earliest, locale, { now: platformNow() }),
      })}
    </span>
  );
}
