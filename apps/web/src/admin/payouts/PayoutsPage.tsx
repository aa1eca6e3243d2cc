import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { BatchList } from './BatchList';
import { BatchPane } from './BatchPane';
import { DueTable } from './DueTable';
import { FundsBar } from './FundsBar';
import { fundsQuery } from './payouts-query';

const route = getRouteApi('/admin/payouts');

/** Finance pays cooperatives: what is due, the batches, and the one that is looked at. */
export function PayoutsPage() {
  const { t } = useWords();
  const viewer = useViewer();
  useTitle(t('payouts.title'));
  const mayRead = viewer?.role === 'FINANCE' || viewer?.role === 'AUDITOR';
  const funds = useQuery({ ...fundsQuery, enabled: mayRead });
  const { batch } = route.useSearch();
  if (viewer && !mayRead)
    return (
      <div className="p-5">
        <Empty level={1} title={t('payouts.notYours')}>
          {t('payouts.notYoursWhy')}
        </Empty>
      </div>
    );
  if (funds.error && !funds.data) return <ErrorPage error={funds.error} reset={() => void funds.refetch()} />;
  const mayAct = viewer?.role === 'FINANCE';
  return (
    <div className="flex min-h-full flex-col text-dense wide:h-full wide:min-h-0">
      <FundsBar funds={funds.data} />
      <div className={`grid min-h-0 flex-1 ${batch ? 'wide:grid-cols-[minmax(0,1fr)_446px]' : ''}`}>
        <div className={`min-w-0 wide:overflow-y-auto ${batch ? 'order-last wide:order-none' : ''}`}>
          <h1 className="px-4 pt-4 text-h2">{t('payouts.title')}</h1>
          <DueTable mayAct={mayAct} available={funds.data?.available} aside={batch !== undefined} />
          <BatchList chosen={batch} />
        </div>
        {batch && <BatchPane key={batch} id={batch} mayAct={mayAct} />}
      </div>
    </div>
  );
}
