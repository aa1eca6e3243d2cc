import { SlidersHorizontalIcon } from '@phosphor-icons/react/SlidersHorizontal';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useWords } from '../../words/words';
import { Filters, type FiltersProps } from './Filters';
import { chosenOf } from './filters';

/** Where there is no room beside the list. */
export function FilterDialog(props: FiltersProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { search, facets, onChoose } = props;
  const count = chosenOf(search).length;
  return (
    <div className="wide:hidden">
      <Button className="min-h-11" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <SlidersHorizontalIcon size={18} aria-hidden="true" /> {t('catalogue.openFilters', { count })}
      </Button>
      <Dialog open={open} title={t('catalogue.filters')} onClose={close}>
        {open && <Filters {...props} titled={false} />}
        <div
          className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap items-center gap-3 border-t border-line
            bg-cotton px-6 py-3"
        >
          <Button look="primary" className="min-h-11" onClick={close}>
            {facets ? t('catalogue.show', { count: facets.total }) : t('catalogue.counting')}
          </Button>
          {count > 0 && (
            <Button look="ghost" className="min-h-11" onClick={() => onChoose({})}>
              {t('catalogue.clear')}
            </Button>
          )}
        </div>
      </Dialog>
    </div>
  );
}
