import { BellIcon } from '@phosphor-icons/react/Bell';
import { Link } from '@tanstack/react-router';
import { CountBadge } from '../components/CountBadge';
import { useWords } from '../words/words';
import { useUnread } from './notifications-query';

/** The way to what one was told, with how much of it is new. */
export function Bell({
  to,
  size = 22,
}: {
  to: '/notifications' | '/coop/notifications' | '/admin/notifications';
  size?: number;
}) {
  const { t } = useWords();
  const count = useUnread();
  const name = count === 0 ? t('bell.name') : count > 99 ? t('bell.many') : t('bell.unread', { count });
  return (
    <Link
      to={to}
      aria-label={name}
      title={name}
      className="relative grid size-11 shrink-0 place-items-center rounded-control text-ink-2
        hover:bg-cotton-50 hover:text-ink data-[status=active]:text-ink"
    >
      <BellIcon size={size} weight={count > 0 ? 'fill' : 'regular'} aria-hidden="true" />
      {count > 0 && <CountBadge className="absolute top-0 right-0">{count > 99 ? '99+' : count}</CountBadge>}
    </Link>
  );
}
