import { BackspaceIcon } from '@phosphor-icons/react/Backspace';
import { useWords } from '../../words/words';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0'];
const look = `grid min-h-[44px] [@media(min-height:700px)]:min-h-[51px] cursor-pointer place-items-center
  rounded-control bg-cotton-100 text-[22px] font-semibold active:bg-line`;

export function NumberPad({ onKey, onDelete }: { onKey: (key: string) => void; onDelete: () => void }) {
  const { t } = useWords();
  return (
    <div role="group" aria-label={t('coop.answer.pad')} className="grid grid-cols-3 gap-1.5">
      {keys.map((key) => (
        <button key={key} type="button" className={look} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" aria-label={t('coop.answer.delete')} className={look} onClick={onDelete}>
        <BackspaceIcon size={26} aria-hidden="true" />
      </button>
    </div>
  );
}
