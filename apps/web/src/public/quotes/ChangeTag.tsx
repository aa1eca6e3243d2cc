import { MinusIcon } from '@phosphor-icons/react/Minus';
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useWords } from '../../words/words';
import type { LineKind } from './changes';

const looks = {
  modified: { Sign: PencilSimpleIcon, look: 'bg-gold-tint text-gold-ink' },
  new: { Sign: PlusIcon, look: 'bg-cotton text-palm' },
  removed: { Sign: MinusIcon, look: 'bg-cotton-100 text-ink-2' },
} as const;

export function ChangeTag({ kind }: { kind: LineKind }) {
  const { t } = useWords();
  if (kind === 'same') return <span className="text-dense text-ink-2">{t('quote.kind.same')}</span>;
  const { Sign, look } = looks[kind];
  return (
    <span className={`badge ${look}`}>
      <Sign size={14} weight="bold" aria-hidden="true" /> {t(`quote.kind.${kind}`)}
    </span>
  );
}

/** Old above new; a screen reader hears which is which. */
export function OldNew({ old, now }: { old: string | undefined; now: string }) {
  const { t } = useWords();
  if (old === undefined) return now;
  return (
    <>
      <s className="block font-normal text-ink-3">
        <span className="sr-only">{t('quote.was')} </span>
        {old}
      </s>
      <b className="block font-semibold">
        <span className="sr-only">{t('quote.is')} </span>
        {now}
      </b>
    </>
  );
}
