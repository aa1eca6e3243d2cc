import { XIcon } from '@phosphor-icons/react/X';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { nameIn, type Words } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { certificateText, craftText, provinceText } from '../market/labels';
import { cooperativeQuery, useListedCurrency } from './catalogue-query';
import { limitText } from './LimitSlider';
import { chosenOf, withoutChosen, type CatalogueSearch, type Chosen } from './filters';

function chosenText(words: Words, search: CatalogueSearch, { filter, value = '' }: Chosen, currency: string): string {
  const { t } = words;
  if (filter === 'craft') return craftText(words, value);
  if (filter === 'province') return provinceText(words, value);
  if (filter === 'certificate') return certificateText(words, value);
  if (filter === 'lead') return t('catalogue.chosenLead', { count: search.lead ?? 0 });
  if (filter === 'minimum')
    return t('catalogue.chosenMinimum', { amount: limitText(words, 'minimum', search.minimum ?? 0, currency) });
  return t('catalogue.chosenSearch', { text: search.q ?? '' });
}

/** Each chosen filter with its words. */
export function useChosen(search: CatalogueSearch): Array<{ chosen: Chosen; text: string }> {
  const words = useWords();
  const currency = useListedCurrency(search);
  const cooperative = useQuery(cooperativeQuery(search.cooperative)).data;
  return chosenOf(search).map((chosen) => ({
    chosen,
    text:
      chosen.filter === 'cooperative'
        ? cooperative
          ? nameIn(words.locale, cooperative)
          : words.t('side.COOPERATIVE')
        : chosenText(words, search, chosen, currency),
  }));
}

interface ChosenFiltersProps {
  readonly search: CatalogueSearch;
  readonly onChoose: (next: CatalogueSearch) => void;
}

/** What narrows the list, each to be taken away by itself. The focus goes to the next one, not to the page's top. */
export function ChosenFilters({ search, onChoose }: ChosenFiltersProps) {
  const { t } = useWords();
  const all = useChosen(search);
  const list = useRef<HTMLUListElement>(null);
  if (all.length === 0) return null;
  const remove = (chosen: Chosen, place: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[place + 1] ?? buttons[place - 1])?.focus();
    onChoose(withoutChosen(search, chosen));
  };
  return (
    <ul ref={list} aria-label={t('catalogue.chosen')} className="flex flex-wrap items-center gap-2">
      {all.map(({ chosen, text }, place) => (
        <li key={`${chosen.filter} ${chosen.value}`}>
          <button
            type="button"
            className="btn btn-sm max-w-full shrink border-ink text-left whitespace-normal"
            aria-label={t('catalogue.remove', { filter: text })}
            onClick={() => remove(chosen, place)}
          >
            {text} <XIcon size={14} weight="bold" aria-hidden="true" className="shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-line min-h-8 px-2 text-dense text-indigo" onClick={() => onChoose({})}>
          {t('catalogue.clear')}
        </button>
      </li>
    </ul>
  );
}
