import { Link } from '@tanstack/react-router';
import { NotificationList } from '../notifications/NotificationList';
import { useZone } from '../session/session';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';
import { BackBar } from './bars';

/** What the cooperative was told. */
export function NotificationsPage() {
  const { t } = useWords();
  useTitle(t('bell.name'));
  const toInbox = (
    <Link to="/coop" className="btn w-full">
      {t('notifications.toInbox')}
    </Link>
  );
  return (
    <>
      <BackBar back={{ to: '/coop' }}>
        <h1 className="text-h3">{t('bell.name')}</h1>
      </BackBar>
      <div className="p-4">
        <NotificationList zone={useZone()} next={toInbox} />
      </div>
    </>
  );
}
