import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatAmount, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { When } from '../../components/When';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { batchesQuery, type BatchInList } from './payouts-query';
import { MoreOf, PayoutTable, TableSkeleton } from './PayoutTable';
import { BatchState } from './states';

/** The batches so far, newest first; one opens beside the list. */
export function BatchList({ chosen }: { chosen: string | undefined }) {
  const { t } = useWords();
  const list = useInfiniteQuery(batchesQuery);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const all = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!all) return <TableSkeleton />;
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
      <PayoutTable id="batches" title={t('payouts.batches')} head={<BatchColumns currency={all[0]!.total.currency} />}>
        {all.map((batch) => (
          <BatchRow key={batch.id} batch={batch} open={batch.id === chosen} />
        ))}
      </PayoutTable>
      <MoreOf list={list} className="p-4" />
    </div>
  );
}

function BatchColumns({ currency }: { currency: string }) {
  const { t } = useWords();
  return (
    <>
      <th scope="col">{t('payouts.number')}</th>
      <th scope="col">{t('payouts.state')}</th>
      <th scope="col" className="max-sm:hidden">
        {t('payouts.draftedBy')}
      </th>
      <th scope="col" className="text-right max-sm:hidden">
        {t('payouts.transfers')}
      </th>
      <th scope="col" className="text-right">
        {currency}
      </th>
    </>
  );
}

function BatchRow({ batch, open }: { batch: BatchInList; open: boolean }) {
  const { locale } = useWords();
  const zone = useZone();
  return (
    <tr className={open ? 'bg-gold-tint' : ''}>
      <td className="whitespace-nowrap">
        <Link
          to="/admin/payouts"
          search={{ batch: batch.id }}
          aria-current={open ? 'true' : undefined}
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
  );
}
