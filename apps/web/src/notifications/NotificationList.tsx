import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay, formatTime } from '#platform/words/browser';
import { Button } from '../components/Button';
import { ErrorPage } from '../components/ErrorPage';
import { Alert, Empty } from '../components/Notice';
import { Bar, Skeleton } from '../components/Waiting';
import { platformNow } from '../data/clock';
import { commandText, refusalText } from '../words/refusal-text';
import { useWords } from '../words/words';
import { byDay } from './days';
import { notificationsQuery, useRead, useUnread, type Notification } from './notifications-query';

interface NotificationListProps {
  readonly zone: string;
  /** What will be told here, when there is nothing yet, and the way on meanwhile. */
  readonly why?: string;
  readonly next: ReactNode;
}

/** What the reader was told, newest first, day by day. */
export function NotificationList({ zone, why, next }: NotificationListProps) {
  const words = useWords();
  const { t, locale } = words;
  const list = useInfiniteQuery(notificationsQuery(locale));
  const rows = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (list.error && !rows) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  if (!rows)
    return (
      <Skeleton>
        {[0, 1, 2, 3].map((row) => (
          <Bar key={row} height={64} />
        ))}
      </Skeleton>
    );
  const [newest] = rows;
  if (!newest)
    return (
      <Empty title={t('notifications.empty')} action={next}>
        {why ?? t('notifications.emptyWhy')}
      </Empty>
    );
  const dayOf = (instant: Date): string => formatDay(instant, locale, { zone });
  return (
    <>
      <ReadAll upTo={newest.writtenAt} />
      {byDay(rows, dayOf).map((day) => (
        <section key={day.day} aria-labelledby={day.rows[0]!.id} className="mt-6">
          <h2 id={day.rows[0]!.id} className="pb-1.5 text-h3">
            <DayName at={day.rows[0]!.writtenAt} dayOf={dayOf} zone={zone} />
          </h2>
          <ul className="border-y border-line">
            {day.rows.map((row) => (
              <Row key={row.id} row={row} zone={zone} />
            ))}
          </ul>
        </section>
      ))}
      {list.isFetchNextPageError && <Alert kind="error">{refusalText(words, list.error)}</Alert>}
      {list.hasNextPage && (
        <Button className="mt-5" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('notifications.older')}
        </Button>
      )}
    </>
  );
}

/** Offered while there is something new to mark. */
function ReadAll({ upTo }: { upTo: string }) {
  const words = useWords();
  const unread = useUnread();
  const read = useRead();
  return (
    <>
      {read.isError && <Alert kind="error">{commandText(words, read.error)}</Alert>}
      {unread > 0 && (
        <Button className="min-h-11" busy={read.isPending} onClick={() => read.mutate({ upTo })}>
          {words.t('notifications.readAll')}
        </Button>
      )}
    </>
  );
}

function DayName({ at, dayOf, zone }: { at: string; dayOf: (instant: Date) => string; zone: string }) {
  const { t, locale } = useWords();
  const now = platformNow();
  const day = dayOf(new Date(at));
  if (day === dayOf(now)) return t('notifications.today');
  if (day === dayOf(new Date(now.getTime() - 86_400_000))) return t('notifications.yesterday');
  return formatDay(new Date(at), locale, { zone, now });
}

/** Opening it reads it; when that does not reach the server, it stays new. */
function Row({
  row: { id, language, subject, lines, path, writtenAt, readAt },
  zone,
}: {
  row: Notification;
  zone: string;
}) {
  const { t, locale } = useWords();
  const lang = language === locale ? undefined : language;
  const read = useRead();
  const unread = readAt === null;
  const [what = subject, ...then] = lines;
  return (
    <li
      className={`relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-l-3 px-3 py-3
        not-first:border-t not-first:border-t-line hover:bg-cotton-50
        ${unread ? 'border-l-indigo' : 'border-l-transparent'}`}
    >
      <Link
        to={path}
        lang={lang}
        onClick={() => unread && read.mutate({ id })}
        className={`text-ink after:absolute after:inset-0 hover:underline ${unread ? 'font-semibold' : ''}`}
      >
        {what}
      </Link>
      <div className="row-span-2 grid content-start justify-items-end">
        <time dateTime={writtenAt} className="num text-dense text-ink-2">
          {formatTime(new Date(writtenAt), zone)}
        </time>
        {unread && (
          <span className="inline-flex items-center gap-1.5 text-small font-semibold text-indigo">
            <span aria-hidden="true" className="size-2.5 rounded-tag bg-indigo" /> {t('notifications.new')}
          </span>
        )}
      </div>
      <p lang={lang} className="text-dense text-ink-2">
        {then.join(' ')}
      </p>
    </li>
  );
}
