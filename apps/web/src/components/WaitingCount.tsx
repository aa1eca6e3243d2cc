import { useWaiting } from '../session/waiting';
import { useWords } from '../words/words';

/** Beside a navigation entry: how many quotes wait for you. */
export function WaitingCount() {
  const { t } = useWords();
  const count = useWaiting();
  if (count === 0) return null;
  return (
    <span className="ml-2 grid h-[22px] min-w-[22px] place-items-center rounded-full bg-gold px-1.5 text-small font-semibold text-ink">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('nav.waiting', { count })}</span>
    </span>
  );
}
