import { MinusIcon } from '@phosphor-icons/react/Minus';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useId, useState, type ReactNode } from 'react';
import { formatQuantity, type Words } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { certificateText, craftText, provinceText } from '../market/labels';
import { useListedCurrency, type Facets } from './catalogue-query';
import { LimitSlider } from './LimitSlider';
import { toggled, valuesOf, withFilter, type CatalogueSearch, type ListFilter } from './filters';

export interface FiltersProps {
  readonly search: CatalogueSearch;
  readonly facets: Facets | undefined;
  readonly onChoose: (next: CatalogueSearch, replace?: boolean) => void;
}

export function Filters({ search, facets, onChoose, titled = true }: FiltersProps & { titled?: boolean }) {
  const { t } = useWords();
  const part = { search, onChoose };
  const currency = useListedCurrency(search);
  return (
    <div>
      {titled && <h2 className="border-b border-line pb-3 text-body font-semibold">{t('catalogue.filters')}</h2>}
      <Checks {...part} filter="craft" counts={facets?.crafts} />
      <Checks {...part} filter="province" counts={facets?.provinces} />
      <Section title={t('catalogue.minimum')}>
        {(id) => (
          <LimitSlider
            filter="minimum"
            labelledBy={id}
            currency={currency}
            value={search.minimum}
            onChange={(value) => onChoose(withFilter(search, 'minimum', value), true)}
          />
        )}
      </Section>
      <Section title={t('catalogue.lead')}>
        {(id) => (
          <LimitSlider
            filter="lead"
            labelledBy={id}
            currency={currency}
            value={search.lead}
            onChange={(value) => onChoose(withFilter(search, 'lead', value), true)}
          />
        )}
      </Section>
      <Checks {...part} filter="certificate" counts={facets?.certificates} />
    </div>
  );
}

function Section({ title, children }: { title: string; children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <details open className="group border-b border-line last:border-b-0">
      <summary
        className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 pt-1 font-semibold
          [&::-webkit-details-marker]:hidden"
      >
        <span id={id}>{title}</span>
        <MinusIcon size={16} weight="bold" aria-hidden="true" className="hidden shrink-0 group-open:block" />
        <PlusIcon size={16} weight="bold" aria-hidden="true" className="shrink-0 group-open:hidden" />
      </summary>
      <div className="pb-4">{children(id)}</div>
    </details>
  );
}

const texts: Record<ListFilter, (words: Words, value: string) => string> = {
  craft: craftText,
  province: provinceText,
  certificate: certificateText,
};
const SHORT = 7;

interface ChecksProps extends Omit<FiltersProps, 'facets'> {
  readonly filter: ListFilter;
  readonly counts: Facets['crafts'] | undefined;
}

/** Values with how many products each leaves; a chosen one stays although nothing is left of it. */
function Checks({ filter, counts, search, onChoose }: ChecksProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const chosen = valuesOf(search, filter);
  const gone = chosen
    .filter((value) => !counts?.some((each) => each.value === value))
    .map((value) => ({ value, count: counts && 0 }));
  const rows = [...(counts ?? []), ...gone];
  const shown =
    all || rows.length <= SHORT + 1 ? rows : rows.filter(({ value }, place) => place < SHORT || chosen.includes(value));
  if (counts && rows.length === 0) return null;
  return (
    <Section title={t(`catalogue.${filter}`)}>
      {(id) => (
        <fieldset aria-labelledby={id} className="grid">
          {shown.map(({ value, count }) => (
            <Check
              key={value}
              filter={filter}
              value={value}
              count={count}
              checked={chosen.includes(value)}
              onToggle={() => onChoose(toggled(search, filter, value))}
            />
          ))}
          {filter === 'province' && rows.length > SHORT + 1 && (
            <button
              type="button"
              className="link-line mt-2 min-h-6 justify-self-start text-dense text-indigo"
              onClick={() => setAll(!all)}
            >
              {all ? t('catalogue.fewerProvinces') : t('catalogue.allProvinces', { count: rows.length })}
            </button>
          )}
        </fieldset>
      )}
    </Section>
  );
}

interface CheckProps {
  readonly filter: ListFilter;
  readonly value: string;
  /** Not known yet: none. */
  readonly count: number | undefined;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Check({ filter, value, count, checked, onToggle }: CheckProps) {
  const words = useWords();
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 text-dense wide:min-h-[30px]">
      <input type="checkbox" className="checkbox checkbox-sm checkbox-primary" checked={checked} onChange={onToggle} />
      <span className="min-w-0 flex-1">{texts[filter](words, value)}</span>
      {count !== undefined && <span className="num text-ink-3">{formatQuantity(String(count))}</span>}
    </label>
  );
}
