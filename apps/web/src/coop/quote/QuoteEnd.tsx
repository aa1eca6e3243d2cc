import { Link } from '@tanstack/react-router';
import { formatDay } from '#platform/words/browser';
import { Alert } from '../../components/Notice';
import { Shuttle } from '../../components/Shuttle';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { endingOf, type Quote } from './quote-lines';

/** How it stands when there is nothing to do: waiting, or how it ended. A lost one says only that. */
export function QuoteEnd({ quote, sent }: { quote: Quote; sent: boolean }) {
  const { t, locale } = useWords();
  const day = formatDay(new Date(quote.validUntil), locale, { zone: useZone(), now: platformNow(), weekday: false });
  switch (quote.state) {
    case 'AWAITING_BUYER':
    case 'AWAITING_COOPERATIVE':
      if (sent) {
        return (
          <div className="p-4">
            <Alert kind="success">{t('coop.quote.sent', { day })}</Alert>
          </div>
        );
      }
      return <Standing theirs title={t('coop.inbox.waiting')} why={t('coop.quote.waitingWhy', { day })} />;
    case 'ACCEPTED':
      return <Accepted order={quote.order} />;
    case 'LOST':
      return (
        <Standing title={t('coop.quote.lost')} why={t('coop.quote.lostWhy')}>
          <ToInbox />
        </Standing>
      );
    case 'EXPIRED':
      return <Standing title={t('coop.quote.expired', { day })} why={t('coop.quote.expiredWhy')} />;
    case 'DECLINED':
    case 'WITHDRAWN':
      return <Standing title={t(`coop.quote.${endingOf(quote)}`)} why={t('coop.quote.endedWhy')} />;
  }
}

interface StandingProps {
  readonly title: string;
  readonly why: string;
  readonly theirs?: boolean;
  readonly children?: React.ReactNode;
}

const Standing = ({ title, why, theirs = false, children }: StandingProps) => (
  <div className="px-4 py-4">
    <h2 className="flex items-center gap-3 text-h2">
      {theirs && <Shuttle width={34} theirs />} {title}
    </h2>
    <p className="mt-1 text-ink-2">{why}</p>
    {children}
  </div>
);

function Accepted({ order }: { order: Quote['order'] }) {
  const { t } = useWords();
  return (
    <div className="grid gap-3 p-4">
      <Alert kind="success">
        <b className="block font-semibold">{t('coop.quote.accepted')}</b>
        {t('coop.quote.acceptedWhy')}
      </Alert>
      {order && (
        <Link to="/coop/orders/$id" params={{ id: order.id }} className="btn btn-primary w-full">
          {t('coop.quote.seeOrder', { number: order.number })}
        </Link>
      )}
    </div>
  );
}

function ToInbox() {
  const { t } = useWords();
  return (
    <Link to="/coop" className="btn btn-primary mt-4 w-full">
      {t('coop.toInbox')}
    </Link>
  );
}
