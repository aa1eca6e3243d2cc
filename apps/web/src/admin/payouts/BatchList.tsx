import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { When } from '../../components/When';
import { nameIn, useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { batchesQuery } from './payouts-query';
import { BatchState } from './states';

/** The batches so far, newest first; one opens beside the list. */
export function BatchList({ chosen }: { chosen: string | undefined }) {
  const { t, locale } = useWords();
  const zone = useZone();
  const list = useInfiniteQuery(batchesQuery);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const all = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!all)
    return (
      <div className="p-4">
        <Skeleton>
          {[0, 1, 2].map((line) => (
            <Bar key={line} height={37} />
          ))}
        </Skeleton>
      </div>
    );
  if (all.length === 0)
    return (
      <div className="p-4">
        <Empty title={t('payouts.noBatches')}>{t('payouts.noBatchesWhat')}</Empty>
      </div>
    );
  return (
    <div className="border-t border-line pt-4">
      <h2 id="batches" className="px-4 pb-2 text-h3">
        {t('payouts.batches')}
      </h2>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-labelledby="batches">
        <table
          className="table [&_td]:py-0.5 [&_td]:align-middle [&_td]:first:pl-4 [&_td]:last:pr-4
            [&_th]:first:pl-4 [&_th]:last:pr-4"
        >
          <caption className="sr-only">{t('payouts.batches')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('payouts.number')}</th>
              <th scope="col">{t('payouts.state')}</th>
              <th scope="col" className="max-sm:hidden">
                {t('payouts.draftedBy')}
              </th>
              <th scope="col" className="text-right max-sm:hidden">
                {t('payouts.transfers')}
              </th>
              <th scope="col" className="text-right">
                {all[0]!.total.currency}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((batch) => (
              <tr key={batch.id} className={batch.id === chosen ? 'bg-gold-tint' : ''}>
                <td className="whitespace-nowrap">
                  <Link
                    to="/admin/payouts"
                    search={{ batch: batch.id }}
                    aria-current={batch.id === chosen ? 'true' : undefined}
                    className="link-line inline-flex min-h-11 items-center font-semibold text-indigo"
                  >
                    {batch.number}
                  </Link>
                </td>
                <td className="sm:whitespace-nowrap">
                  <BatchState state={batch.state} />
                </td>
                <td className="max-sm:hidden">
                  {nameIn(locale, batch.draftedBy)}, <When at={batch.draftedAt} zone={zone} />
                </td>
                <td className="num text-right max-sm:hidden">{batch.payouts.length}</td>
                <td className="num text-right font-semibold">{formatAmount(batch.total, 'bare')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage && (
        <div className="p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('payouts.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
