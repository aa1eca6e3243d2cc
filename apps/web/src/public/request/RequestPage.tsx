import { Link } from '@tanstack/react-router';
import { Guard } from '../../components/Guard';
import { WhoDecides } from '../../components/WhoDecides';
import { Empty } from '../../components/Notice';
import { useDecider } from '../../session/decider';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { useRequestList } from '../market/use-request-list';
import { RequestForm } from './RequestForm';

/** The request list, to be looked over and sent. */
export function RequestPage() {
  return (
    <div className="page py-6 wide:py-9">
      <Guard side="BUYER">{(viewer) => <Review key={viewer.person.id} personId={viewer.person.id} />}</Guard>
    </div>
  );
}

function Review({ personId }: { personId: string }) {
  const { t } = useWords();
  const { list } = useRequestList();
  const decider = useDecider();
  useTitle(t('request.title'));
  if (list.length > 0) return <RequestForm personId={personId} list={list} />;
  const way = (
    <Link to="/catalogue" className="btn btn-primary">
      {t('request.toCatalogue')}
    </Link>
  );
  return (
    <Empty level={1} title={t('request.empty')} action={way}>
      {decider ? <WhoDecides what="asks" /> : t('request.emptyWhy')}
    </Empty>
  );
}
