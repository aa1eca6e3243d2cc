import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { Accounts } from './Accounts';
import { accountsQuery, proofsQuery } from './books-query';
import { ImportStatement } from './ImportStatement';
import { Lines } from './Lines';
import { ProofBar } from './ProofBar';
import { Unproved } from './Unproved';

const route = getRouteApi('/admin/books');

/** Finance's page: is every cent explained, what came in and went out, what stands where. */
export function BooksPage() {
  const { t } = useWords();
  const viewer = useViewer();
  useTitle(t('books.title'));
  const mayRead = viewer?.role === 'FINANCE' || viewer?.role === 'AUDITOR';
  const proofs = useQuery({ ...proofsQuery, enabled: mayRead });
  const accounts = useQuery({ ...accountsQuery, enabled: mayRead });
  const { show = 'lines' } = route.useSearch();
  if (viewer && !mayRead) return <div className="p-5"><Empty level={1} title={t('books.notYours')}>{t('books.notYoursWhy')}</Empty></div>;
  if (proofs.error && !proofs.data) return <ErrorPage error={proofs.error} reset={() => void proofs.refetch()} />;
  return (
    <div className="flex min-h-full flex-col text-dense">
      <ProofBar proofs={proofs.data} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-3">
        <h1 className="text-h2">{t('books.title')}</h1>
        <nav aria-label={t('books.parts')} className="join">
          {(['lines', 'waiting', 'accounts'] as const).map((part) => (
            <Link key={part} to="/admin/books" search={{ show: part }} aria-current={show === part ? 'page' : undefined} className="btn join-item btn-sm">
              {t(`books.part.${part}`)}
            </Link>
          ))}
        </nav>
        {viewer?.role === 'FINANCE' && <ImportStatement />}
      </div>
      {proofs.data && proofs.data.unproved.length > 0 && <Unproved items={proofs.data.unproved} />}
      {show === 'accounts' ? <Accounts accounts={accounts.data} /> : <Lines key={show} waiting={show === 'waiting'} />}
    </div>
  );
}
