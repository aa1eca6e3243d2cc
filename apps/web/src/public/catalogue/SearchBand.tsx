import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../components/Button';
import { ListingFilter } from '../../data/limits.generated';
import { useWords } from '../../words/words';
import { withFilter, type CatalogueSearch } from './filters';

interface SearchBandProps {
  readonly search: CatalogueSearch;
  readonly onChoose: (next: CatalogueSearch) => void;
  readonly children: ReactNode;
}

/** The words to look for; sent by Enter or the button. The field follows the address, and keeps the focus. */
export function SearchBand({ search, onChoose, children }: SearchBandProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = search.q ?? '';
  }, [search.q]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '')
      .trim()
      .slice(0, 200);
    onChoose(withFilter(search, 'q', text || undefined));
  };
  return (
    <div className="border-b border-line bg-cotton-50">
      <div className="page flex flex-wrap gap-3 py-4">
        <form role="search" onSubmit={submit} className="flex min-w-0 flex-[1_1_280px] gap-3">
          <label className="input flex-1 gap-3">
            <MagnifyingGlassIcon size={20} aria-hidden="true" className="shrink-0" />
            <input
              ref={field}
              type="search"
              name="q"
              defaultValue={search.q ?? ''}
              aria-label={t('catalogue.searchLabel')}
              placeholder={t('catalogue.searchHint')}
              maxLength={ListingFilter.search.most}
              enterKeyHint="search"
            />
          </label>
          <Button type="submit" className="min-h-11">
            {t('catalogue.search')}
          </Button>
        </form>
        {children}
      </div>
    </div>
  );
}
