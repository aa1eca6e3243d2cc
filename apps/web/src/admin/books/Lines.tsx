import { useInfiniteQuery } from '@tanstack/react-query';
import { formatAmount, formatDate } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { StateBadge } from '../../components/StateBadge';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { linesQuery, type Line } from './books-query';

/** The bank's lines, newest first: who, what for, how much, and what it was matched to. */
export function Lines({ waiting }: { waiting: boolean }) {
  const { t } = useWords();
  const list = useInfiniteQuery(linesQuery(waiting));
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const lines = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!lines) return <div className="p-4"><Skeleton>{[0, 1, 2, 3, 4].map((line) => <Bar key={line} height={37} />)}</Skeleton></div>;
  if (lines.length === 0) return <div className="p-4"><Empty title={t(waiting ? 'books.noneWaiting' : 'books.noLines')}>{t(waiting ? 'books.noneWaitingWhat' : 'books.noLinesWhat')}</Empty></div>;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('books.part.lines')}>
      <table className="table [&_td]:first:pl-4 [&_td]:last:pr-4 [&_th]:first:pl-4 [&_th]:last:pr-4">
        <caption className="sr-only">{t('books.part.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('books.date')}</th>
            <th scope="col">{t('books.payer')}</th>
            <th scope="col">{t('books.for')}</th>
            <th scope="col">{t('books.match')}</th>
            <th scope="col" className="text-right">{lines[0]!.amount.currency}</th>
          </tr>
        </thead>
        <tbody>{lines.map((line) => <Row key={line.id} line={line} />)}</tbody>
      </table>
      {list.hasNextPage && (
        <div className="p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('books.more')}</Button>
        </div>
      )}
    </div>
  );
}

function Row({ line }: { line: Line }) {
  const { locale } = useWords();
  return (
    <tr>
      <td className="whitespace-nowrap">{line.bookedOn && formatDate(line.bookedOn, locale, { now: platformNow() })}</td>
      <td>{line.counterparty}</td>
      <td className="max-w-[320px] break-words">{line.remittance}</td>
      <td>
        <Matched line={line} />
      </td>
      <td className="num text-right">{formatAmount(line.amount, 'bare')}</td>
    </tr>
  );
}

function Matched({ line: { rule, parts: [part] } }: { line: Line }) {
  const { t } = useWords();
  const { target, orderNumber } = part ?? {};
  if (!rule) return <StateBadge kind="unmatched">{t('books.waits')}</StateBadge>;
  const what = target === 'instalment' ? t('books.target.instalment', { order: orderNumber ?? '' }) : target === 'stripe_payout' ? t('books.target.stripe') : target === 'capital' ? t('books.target.capital') : t('books.target.charge');
  return (
    <span className="grid">
      <StateBadge kind={rule === '2' ? 'short' : 'exact'}>{what}</StateBadge>
      <span className="text-small text-ink-2">{t(rule === '2' ? 'books.ruleShort' : 'books.rule', { rule })}</span>
    </span>
  );
}
