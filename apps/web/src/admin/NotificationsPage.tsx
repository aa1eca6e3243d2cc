import { Link } from '@tanstack/react-router';
import { NotificationList } from '../notifications/NotificationList';
import { useZone } from '../session/session';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';

/** What somebody of the secretariat was told. */
export function NotificationsPage() {
  const { t } = useWords();
  const zone = useZone();
  useTitle(t('bell.name'));
  const toToday = (
    <Link to="/admin" className="btn">
      {t('notifications.toToday')}
    </Link>
  );
  return (
    <div className="max-w-[820px] p-5">
      <h1 className="mb-4 text-h2">{t('bell.name')}</h1>
      <NotificationList zone={zone} why={t('notifications.emptyWhy.secretariat')} next={toToday} />
    </div>
  );
}
