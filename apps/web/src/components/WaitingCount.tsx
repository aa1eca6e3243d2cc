import { useWaiting } from '../session/waiting';
import { useWords } from '../words/words';
import { CountBadge } from './CountBadge';

/** Beside a navigation entry: how many quotes wait for you. */
export const WaitingCount = () => <Count count={useWaiting().quotes} />;

/** The same of orders. */
export const WaitingOrdersCount = () => <Count count={useWaiting().orders} />;

/** All that waits for you. */
export function AllWaitingCount() {
  const { quotes, orders } = useWaiting();
  return <Count count={quotes + orders} />;
}

function Count({ count }: { count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <>
      <CountBadge className="ml-1 wide:ml-2">{count}</CountBadge>
      <span className="sr-only">{t('nav.waiting', { count })}</span>
    </>
  );
}
