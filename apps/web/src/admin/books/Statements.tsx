import { useInfiniteQuery } from '@tanstack/react-query';
import { formatAmount, formatMoment } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { StateBadge } from '../../components/StateBadge';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useViewer } from '../../session/session';
import { useWords } from '../../words/words';
import { statementsQuery } from './match/match-query';

/** What proof 3 counts: the bank's statements in their sequence, and those in quarantine. */
export function Statements() {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const list = useInfiniteQuery(statementsQuery);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const statements = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!statements) return <div className="p-4"><Skeleton>{[0, 1, 2].map((line) => <Bar key={line} height={37} />)}</Skeleton></div>;
  if (statements.length === 0) return <div className="p-4"><Empty title={t('books.noLines')}>{t('books.noLinesWhat')}</Empty></div>;
  const zone = viewer?.organisation.zone ?? 'UTC';
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('statements.title')}>
      <table className="table table-dense [&_td]:first:pl-4 [&_td]:last:pr-4 [&_th]:first:pl-4 [&_th]:last:pr-4">
        <caption className="sr-only">{t('statements.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statements.number')}</th>
            <th scope="col">{t('statements.account')}</th>
            <th scope="col">{t('statements.imported')}</th>
            <th scope="col" className="text-right">{t('statements.lines')}</th>
            <th scope="col" className="text-right">{t('statements.opening')}</th>
            <th scope="col" className="text-right">{t('statements.closing')}</th>
          </tr>
        </thead>
        <tbody>
          {statements.map(({ id, sequence, account, state, reason, lines, opening, closing, importedAt }) => (
            <tr key={id}>
              <td className="num text-left!">{sequence}</td>
              <td className="whitespace-nowrap">{account}</td>
              <td>{state === 'IMPORTED' ? <span className="whitespace-nowrap">{formatMoment(words, new Date(importedAt), { zone, now: platformNow() })}</span> : <StateBadge kind="unmatched">{t('statements.quarantined', { reason: reason ?? '' })}</StateBadge>}</td>
              <td className="num">{lines}</td>
              <td className="num whitespace-nowrap">{opening && formatAmount(opening)}</td>
              <td className="num whitespace-nowrap">{closing && formatAmount(closing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.hasNextPage && <div className="p-4"><Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('books.more')}</Button></div>}
    </div>
  );
}
