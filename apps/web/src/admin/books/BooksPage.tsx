import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { Accounts } from './Accounts';
import { proofsQuery } from './books-query';
import { ImportStatement } from './ImportStatement';
import { linesQuery, type Tab } from './match/match-query';
import { MatchScreen } from './match/MatchScreen';
import { ProofBar } from './ProofBar';
import { Statements } from './Statements';
import { StripeEvents } from './StripeEvents';
import { Unproved } from './Unproved';

const route = getRouteApi('/admin/books');
/** The page itself says which link is the current one: by its search, not by its path. */
const exactly = { exact: true, includeSearch: true };

/** Finance's page: is every cent explained, what came and went, what stands where. On a desktop only panes scroll. */
export function BooksPage() {
  const { t } = useWords();
  const viewer = useViewer();
  useTitle(t('books.title'));
  const mayRead = viewer?.role === 'FINANCE' || viewer?.role === 'AUDITOR';
  const proofs = useQuery({ ...proofsQuery, enabled: mayRead });
  const { show = 'lines', tab = 'all', line, account } = route.useSearch();
  if (viewer && !mayRead)
    return (
      <div className="p-5">
        <Empty level={1} title={t('books.notYours')}>
          {t('books.notYoursWhy')}
        </Empty>
      </div>
    );
  if (proofs.error && !proofs.data) return <ErrorPage error={proofs.error} reset={() => void proofs.refetch()} />;
  const beside = line === undefined ? '' : 'max-wide:hidden';
  return (
    <div className="flex min-h-full flex-col text-dense wide:h-full">
      <ProofBar proofs={proofs.data} aside={line !== undefined} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line px-4 py-2.5">
        <h1 className="text-h2">{t('books.title')}</h1>
        {show === 'lines' && mayRead && (
          <div className={beside}>
            <Tabs chosen={tab} />
          </div>
        )}
        <nav aria-label={t('books.parts')} className={`flex flex-wrap gap-x-4 wide:ml-auto ${beside}`}>
          {(['lines', 'statements', 'accounts', 'stripe'] as const).map((part) => (
            <Link
              key={part}
              to="/admin/books"
              search={part === 'lines' ? {} : { show: part }}
              activeOptions={exactly}
              aria-current={show === part ? 'page' : undefined}
              className="flex min-h-9 items-center text-indigo underline underline-offset-4
                aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline
                max-wide:min-h-11"
            >
              {part === 'statements' || part === 'stripe' ? t(`${part}.title`) : t(`books.part.${part}`)}
            </Link>
          ))}
        </nav>
        {viewer?.role === 'FINANCE' && (
          <div className={beside}>
            <ImportStatement />
          </div>
        )}
      </div>
      {show === 'lines' ? (
        mayRead && <MatchScreen key={tab} tab={tab} line={line} />
      ) : (
        <div className="min-h-0 flex-1 wide:overflow-y-auto">
          {show === 'accounts' && mayRead && <Accounts open={account} />}
          {show === 'statements' && <Statements />}
          {show === 'stripe' && mayRead && <StripeEvents />}
          {show === 'unproved' && proofs.data && (
            <Unproved items={proofs.data.unproved} ledgerHolds={proofs.data.ledgerHolds} />
          )}
        </div>
      )}
    </div>
  );
}

/** Which lines, each with how many there are. */
function Tabs({ chosen }: { chosen: Tab }) {
  const { t } = useWords();
  const counts = useInfiniteQuery(linesQuery(chosen)).data?.pages[0]?.statementLineCounts;
  const count = { all: counts?.all, exact: counts?.exact, needs: counts?.needsYou, parked: counts?.parked };
  return (
    <nav aria-label={t('match.tabs')} className="flex flex-wrap gap-2">
      {(['all', 'exact', 'needs', 'parked'] as const).map((tab) => (
        <Link
          key={tab}
          to="/admin/books"
          search={tab === 'all' ? {} : { tab }}
          activeOptions={exactly}
          aria-current={tab === chosen ? 'page' : undefined}
          className="btn btn-sm
            aria-[current]:border-ink aria-[current]:shadow-[inset_0_0_0_1px_var(--color-ink)]
            max-wide:min-h-11"
        >
          {t(`match.tab.${tab}`, { count: count[tab] ?? '' })}
        </Link>
      ))}
    </nav>
  );
}
