import { useState } from 'react';
import { Dialog } from '../../../components/Dialog';
import { useWords } from '../../../words/words';
import { useKeys, useSingleKeys } from './use-keys';

const all = ['J', 'K', 'Enter', 'U', 'F', 'S', 'B', 'P', 'Escape', '?'] as const;

export const Key = ({ name }: { name: string }) => (
  <kbd className="kbd kbd-sm rounded-tag border-line-strong bg-cotton text-small text-ink">{name}</kbd>
);

/** The keys of the page at its lower edge, the place in the list, and the list of all keys. */
export function KeyBar({ at, of }: { at: number; of: number }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [on] = useSingleKeys();
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <div
        className="flex min-h-[34px] items-center gap-4 border-t border-line bg-cotton-50 px-4 py-1 text-small
          text-ink-2 max-wide:hidden"
      >
        {on && (
          <>
            <span className="flex items-center gap-1.5">
              <Key name="J" /> <Key name="K" /> {t('match.keys.move')}
            </span>
            <span className="flex items-center gap-1.5">
              <Key name="Enter" /> {t('match.keys.ok')}
            </span>
            <span className="flex items-center gap-1.5">
              <Key name="U" /> {t('match.keys.undo')}
            </span>
          </>
        )}
        <button
          type="button"
          className="flex min-h-6 cursor-pointer items-center gap-1.5 hover:text-ink"
          onClick={() => setOpen(true)}
        >
          <Key name="?" /> {t('match.keys.help')}
        </button>
        {of > 0 && <span className="num ml-auto">{t('match.place', { at, of })}</span>}
      </div>
      <Dialog open={open} title={t('match.keys.all')} onClose={() => setOpen(false)}>
        <KeyList />
      </Dialog>
    </>
  );
}

function KeyList() {
  const { t } = useWords();
  const [on, turn] = useSingleKeys();
  return (
    <>
      <dl className="grid grid-cols-[72px_1fr] items-center gap-y-2">
        {all.map((key) => (
          <div key={key} className="contents">
            <dt>
              <Key name={key === 'Escape' ? 'Esc' : key} />
            </dt>
            <dd>{t(`match.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-center gap-3 font-semibold">
        <input type="checkbox" className="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />{' '}
        {t('match.keys.on')}
      </label>
      <p className="text-ink-2">{t('match.keys.why')}</p>
    </>
  );
}
