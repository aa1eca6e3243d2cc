import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { formatDay, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Bar, Skeleton } from '../../components/Waiting';
import { SignOut } from '../../components/SignOut';
import { platformNow } from '../../data/clock';
import { useViewer, type Role, type Viewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { FromStripe, ProofLines, Quarantine, WaitingLines } from './BookSections';
import { BuyersCredit } from './CreditSection';
import { financeTodayQuery, operatorTodayQuery, type Books, type Trade } from './today-query';
import { PayoutsWaiting } from './PayoutSection';
import { ProposalsWaiting } from './ProposalSection';
import { StoppedJobs } from './StoppedJobs';
import { BillsWaiting, OrdersKept, OrdersWaiting } from './TradeSections';

/**
 * The work of each role, the most urgent first: a new kind of work is a section in one of the two lists and its figures
 * in that list's query.
 */
const bookSections: readonly ComponentType<{ books: Books }>[] = [WaitingLines, FromStripe, Quarantine, ProofLines];
const tradeSections: readonly ComponentType<{ trade: Trade }>[] = [
  StoppedJobs,
  OrdersKept,
  BillsWaiting,
  OrdersWaiting,
];

const readsBooks = (role: Role): boolean => role === 'FINANCE' || role === 'AUDITOR';
const readsTrade = (role: Role): boolean => role === 'OPERATOR' || role === 'AUDITOR';

/** What needs the person who is signed in, now. */
export function TodayPage() {
  const { t } = useWords();
  const viewer = useViewer();
  useTitle(t('nav.home'));
  if (!viewer) return null;
  return (
    <div className="grid max-w-[960px] gap-7 p-4 text-dense wide:p-5">
      <Head viewer={viewer} />
      {readsBooks(viewer.role) && <BooksToday />}
      {readsTrade(viewer.role) && <TradeToday />}
    </div>
  );
}

function Head({ viewer: { person, role, organisation } }: { viewer: Viewer }) {
  const { t, locale } = useWords();
  const day = formatDay(platformNow(), locale, { zone: organisation.zone, now: platformNow() });
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div>
        <h1 className="text-h2">{t('today.title', { day })}</h1>
        <p className="text-ink-2">
          {t('today.who', {
            name: nameIn(locale, person),
            role: t(`role.${role}`),
            organisation: nameIn(locale, organisation),
          })}
        </p>
      </div>
      <SignOut className="min-h-11" />
    </div>
  );
}

function BooksToday() {
  const { data, error, refetch } = useQuery(financeTodayQuery);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <ProposalsWaiting proposals={data} />
      {bookSections.map((Section, place) => (
        <Section key={place} books={data.proofs} />
      ))}
      <BuyersCredit credits={data.credits} />
      <PayoutsWaiting payouts={data} />
    </>
  );
}

function TradeToday() {
  const { data, error, refetch } = useQuery(operatorTodayQuery);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return data ? tradeSections.map((Section, place) => <Section key={place} trade={data} />) : <Loading />;
}

const Loading = () => (
  <Skeleton>
    {[0, 1, 2, 3].map((row) => (
      <Bar key={row} height={37} />
    ))}
  </Skeleton>
);
