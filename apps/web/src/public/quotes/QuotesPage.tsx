import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorPage } from '../../components/ErrorPage';
import { Guard } from '../../components/Guard';
import { Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { useDecider } from '../../session/decider';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { catalogue } from '../deal/paths';
import { More } from '../deal/Parts';
import { RequestQuotes } from './RequestQuotes';
import { SentNotice } from './SentNotice';
import { WaitingOrders } from './WaitingOrders';
import { requestsQuery, waitingRequestsQuery, type RequestGroup } from './quotes-query';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The id of the request that the reader has just sent: the list says so, and shows it first. */
    sent?: string;
  }
}

export const QuotesPage = () => <Guard side="BUYER">{() => <Requests />}</Guard>;

function Requests() {
  const { t } = useWords();
  useTitle(t('quotes.title'));
  const waiting = useQuery(waitingRequestsQuery);
  const list = useInfiniteQuery(requestsQuery);
  const failed = (waiting.data ? null : waiting.error) ?? (list.data ? null : list.error);
  if (failed) {
    return <ErrorPage error={failed} reset={() => void Promise.all([waiting.refetch(), list.refetch()])} />;
  }
  const ready = waiting.data && list.data;
  return (
    <div className="page py-8 wide:py-10">
      <h1 className="text-h1">{t('quotes.title')}</h1>
      <p className="mt-1 text-ink-2">{t('quotes.lead')}</p>
      {ready ? (
        <Groups waiting={waiting.data} requests={list.data.pages.flatMap(({ nodes }) => nodes)} more={list} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

interface GroupsProps {
  readonly waiting: readonly RequestGroup[];
  readonly requests: readonly RequestGroup[];
  readonly more: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

function Groups({ waiting, requests, more }: GroupsProps) {
  const { t } = useWords();
  const decider = useDecider();
  const sentId = useLocation({ select: ({ state }) => state.sent });
  const sent = requests.find(({ id }) => id === sentId);
  const rest = requests.filter(({ id }) => id !== sent?.id && !waiting.some((each) => each.id === id));
  if (waiting.length + rest.length === 0 && !sent && !more.hasNextPage) return <NoRequests />;
  return (
    <>
      {sent && (
        <>
          <SentNotice request={sent} />
          <Section title={t('quotes.justSent')} requests={[sent]} />
        </>
      )}
      <WaitingOrders />
      {waiting.length > 0 && (
        <Section title={decider ? t('turn.theirs', decider) : t('quotes.waiting')} requests={waiting} />
      )}
      {(rest.length > 0 || more.hasNextPage) && (
        <Section title={waiting.length > 0 || sent ? t('quotes.rest') : t('quotes.all')} requests={rest}>
          <More
            shown={waiting.length + rest.length}
            more={more.hasNextPage}
            loading={more.isFetchingNextPage}
            failed={more.isFetchNextPageError}
            onMore={() => void more.fetchNextPage()}
          />
        </Section>
      )}
    </>
  );
}

function Section({
  title,
  requests,
  children,
}: {
  title: string;
  requests: readonly RequestGroup[];
  children?: ReactNode;
}) {
  return (
    <section className="mt-9">
      <h2 className="text-h2">{title}</h2>
      {requests.map((request) => (
        <RequestQuotes key={request.id} request={request} />
      ))}
      {children}
    </section>
  );
}

function NoRequests() {
  const { t } = useWords();
  const browse = (
    <Link to={catalogue} className="btn btn-primary">
      {t('quotes.browse')}
    </Link>
  );
  return (
    <div className="mt-8">
      <Empty title={t('quotes.empty')} action={browse}>
        {t('quotes.emptyWhy')}
      </Empty>
    </div>
  );
}

const Loading = () => (
  <div className="mt-9">
    <Skeleton>
      <Bar width="180px" height={26} />
      {[0, 1].map((group) => (
        <span key={group} className="mt-3 grid gap-3 border-t-2 border-cotton-100 pt-4">
          <Bar width="min(420px, 80%)" height={22} />
          <Bar height={44} />
          <Bar height={44} />
        </span>
      ))}
    </Skeleton>
  </div>
);
