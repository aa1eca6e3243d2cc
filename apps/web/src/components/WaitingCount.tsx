import { useWaiting } from '../session/waiting';
import { useWords } from '../words/words';
import { CountBadge } from './CountBadge';

/** Beside a navigation entry: how many quotes wait for you. */
export function WaitingCount() {
  const { t } = useWords();
  const count = useWaiting();
  if (count === 0) return null;
  return (
    <>
      <CountBadge className="ml-2">{count}</CountBadge>
      <span className="sr-only">{t('nav.waiting', { count })}</span>
    </>
  );
}
