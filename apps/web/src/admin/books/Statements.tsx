import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { formatAmount, formatMoment } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import type { StatementFragment } from '../graphql/graphql';
import { proofsQuery } from './books-query';
import { statementsQuery } from './match/match-query';
import { QuarantinedState } from './QuarantinedState';

/** What proof 3 counts: the bank's statements in their sequence, and those in quarantine. */
export function Statements() {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  const list = useInfiniteQuery(statementsQuery);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const statements = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!statements)
    return (
      <div className="p-4">
        <Skeleton>
          {[0, 1, 2].map((line) => (
            <Bar key={line} height={37} />
          ))}
        </Skeleton>
      </div>
    );
  if (statements.length === 0)
    return (
      <div className="p-4">
        <Empty title={t('books.noLines')}>{t('books.noLinesWhat')}</Empty>
      </div>
    );
  return (
    <>
      <Missing />
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('statements.title')}>
        <table className="table table-dense [&_td]:first:pl-4 [&_td]:last:pr-4 [&_th]:first:pl-4 [&_th]:last:pr-4">
          <caption className="sr-only">{t('statements.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('statements.number')}</th>
              <th scope="col">{t('statements.account')}</th>
              <th scope="col">{t('statements.imported')}</th>
              <th scope="col" className="text-right">
                {t('statements.lines')}
              </th>
              <th scope="col" className="text-right">
                {t('statements.opening')}
              </th>
              <th scope="col" className="text-right">
                {t('statements.closing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement) => (
              <Row key={statement.id} statement={statement} zone={zone} />
            ))}
          </tbody>
        </table>
        {list.hasNextPage && (
          <div className="p-4">
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('books.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Row({ statement, zone }: { statement: StatementFragment; zone: string }) {
  const words = useWords();
  const {
    number,
    statementId,
    account,
    state,
    lines,
    opening,
    closing,
    importedAt,
    takenAllTheSame: taken,
  } = statement;
  const moment = (): string => formatMoment(words, new Date(importedAt), { zone, now: platformNow() });
  return (
    <tr>
      <td className="num text-left! break-all">{number ?? statementId}</td>
      <td className="whitespace-nowrap">{account}</td>
      <td>
        {state !== 'IMPORTED' ? (
          <QuarantinedState statement={statement} zone={zone} />
        ) : (
          <span className="whitespace-nowrap">{moment()}</span>
        )}
        {taken && (
          <span className="block text-small break-words">
            {words.t('statements.taken', { name: taken.by, reason: taken.reason })}
          </span>
        )}
      </td>
      <td className="num">{lines}</td>
      <td className="num whitespace-nowrap">{opening && formatAmount(opening)}</td>
      <td className="num whitespace-nowrap">{closing && formatAmount(closing)}</td>
    </tr>
  );
}

/** Numbers that no statement came with, a range in a line. */
function Missing() {
  const { t } = useWords();
  const missing = useQuery(proofsQuery).data?.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <ul aria-label={t('statements.missing')} className="grid gap-1 border-b border-line px-4 py-3 text-brick">
      {missing.map(({ account, year, from, to }, i) => (
        <li key={`${account} ${year} ${from} ${i}`}>
          {t(from === to ? 'statements.missingOne' : 'statements.missingRange', {
            account,
            from,
            to,
            year: String(year ?? ''),
          })}
        </li>
      ))}
    </ul>
  );
}
