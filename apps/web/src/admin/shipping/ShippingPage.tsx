import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Alert, Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { BillOfLading } from './BillOfLading';
import { billsQuery } from './shipping-query';

/** What cooperatives have brought and nobody has looked at yet, the one that waits longest first. */
export function ShippingPage() {
  const { t } = useWords();
  const viewer = useViewer();
  const mayRead = viewer?.role === 'OPERATOR' || viewer?.role === 'AUDITOR';
  const bills = useInfiniteQuery({ ...billsQuery, enabled: mayRead });
  const [done, setDone] = useState('');
  useTitle(t('shipping.title'));
  if (viewer && !mayRead)
    return (
      <div className="p-5">
        <Empty level={1} title={t('shipping.notYours')}>
          {t('shipping.notYoursWhy')}
        </Empty>
      </div>
    );
  if (bills.error && !bills.data) return <ErrorPage error={bills.error} reset={() => void bills.refetch()} />;
  const rows = bills.data?.pages.flatMap(({ nodes }) => nodes);
  return (
    <div className="grid max-w-[1100px] gap-4 p-5">
      <div>
        <h1 className="text-h2">{t('shipping.title')}</h1>
        <p className="text-ink-2">{t('shipping.lead')}</p>
      </div>
      {done && <Alert kind="success">{done}</Alert>}
      {!rows && (
        <Skeleton>
          {[0, 1].map((row) => (
            <Bar key={row} height={180} />
          ))}
        </Skeleton>
      )}
      {rows?.length === 0 && <Empty title={t('shipping.none')}>{t('shipping.noneWhy')}</Empty>}
      {rows?.map((bill) => (
        <BillOfLading key={bill.id} bill={bill} mayDecide={viewer?.role === 'OPERATOR'} onDone={setDone} />
      ))}
      {bills.hasNextPage && (
        <div>
          <Button busy={bills.isFetchingNextPage} onClick={() => void bills.fetchNextPage()}>
            {t('shipping.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
