import { Link } from '@tanstack/react-router';
import { Guard } from '../components/Guard';
import { NotificationList } from '../notifications/NotificationList';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';

/** What the buyer was told. */
export function NotificationsPage() {
  const { t } = useWords();
  useTitle(t('bell.name'));
  const toQuotes = (
    <Link to="/quotes" className="btn btn-primary">
      {t('notifications.toQuotes')}
    </Link>
  );
  return (
    <Guard side="BUYER">
      {({ organisation }) => (
        <div className="page py-8 wide:py-10">
          <div className="max-w-[820px]">
            <h1 className="mb-4 text-h1">{t('bell.name')}</h1>
            <NotificationList zone={organisation.zone} next={toQuotes} />
          </div>
        </div>
      )}
    </Guard>
  );
}
