import { Button } from '../../components/Button';
import { useWords } from '../../words/words';
import { useChosen } from './ChosenFilters';
import { withoutChosen, type CatalogueSearch } from './filters';

/** Each way out: the filters, one by one, then all at once. */
export function NothingFits({
  search,
  onChoose,
}: {
  search: CatalogueSearch;
  onChoose: (next: CatalogueSearch) => void;
}) {
  const { t } = useWords();
  const all = useChosen(search);
  if (all.length === 0) return <p className="mt-4 text-ink-2">{t('catalogue.emptyNothing')}</p>;
  return (
    <>
      <p className="mt-4 text-ink-2">{t('catalogue.emptyWhy')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {all.map(({ chosen, text }) => (
          <Button
            key={text}
            className="max-w-full shrink text-left whitespace-normal"
            onClick={() => onChoose(withoutChosen(search, chosen))}
          >
            {t('catalogue.remove', { filter: text })}
          </Button>
        ))}
        {all.length > 1 && (
          <Button look="ghost" onClick={() => onChoose({})}>
            {t('catalogue.clear')}
          </Button>
        )}
      </div>
    </>
  );
}
