import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import { formatAmount, type Amount } from '#platform/words/browser';
import { useWords } from '../words/words';
import { checkFloor } from './money/prices';

/** Whether a price keeps the guaranteed floor: sign, words, then colour. */
export function FloorNote({ price, floor }: { price: string; floor: Amount }) {
  const { t } = useWords();
  const check = checkFloor(price, floor.amount);
  const Sign = check === 'below' ? WarningCircleIcon : CheckCircleIcon;
  return (
    <span
      className={`inline-flex items-start gap-2 text-small font-semibold
        ${check === 'below' ? 'text-brick' : 'text-palm'}`}
    >
      <Sign size={20} weight="fill" aria-hidden="true" className="mt-0.5 shrink-0" />
      <span>{t(`coop.floor.${check}`, { floor: formatAmount(floor, 'short') })}</span>
    </span>
  );
}
