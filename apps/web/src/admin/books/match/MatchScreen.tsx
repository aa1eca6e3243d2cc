import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft';
import { useCallback, useState } from 'react';
import { Button } from '../../../components/Button';
import { ErrorPage } from '../../../components/ErrorPage';
import { Empty } from '../../../components/Notice';
import { Bar, Skeleton } from '../../../components/Waiting';
import { useWords } from '../../../words/words';
import { waits } from './draft';
import { KeyBar } from './Keys';
import { LineDetail } from './LineDetail';
import { LineList } from './LineList';
import { linesQuery, type Line, type Tab } from './match-query';
import { Toast, type Done } from './Toast';
import { useDecisions } from './use-decisions';
import { useKeys } from './use-keys';

/** The bank's lines, the chosen one beside them with what it could be; keys below. On a phone one of the two. */
export function MatchScreen({ tab, line: wanted }: { tab: Tab; line: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const list = useInfiniteQuery(linesQuery(tab));
  const [moved, setMoved] = useState(0);
  const [done, setDone] = useState<Done & { at: number }>();
  const lines = list.data?.pages.flatMap(({ statementLines }) => statementLines.nodes) ?? [];
  const selected = wanted ?? (lines.find(needsYou) ?? lines[0])?.id;
  const at = lines.findIndex(({ id }) => id === selected);
  const go = (to: Line | undefined): void => {
    if (!to) return;
    void navigate({ to: '/admin/books', search: { tab, line: to.id }, replace: true, resetScroll: false }).then(() =>
      setMoved((times) => times + 1),
    );
  };
  const decisions = useDecisions((what, next) => {
    setDone({ ...what, at: Date.now() });
    if (next) go([...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))].find(needsYou));
  });
  useKeys({ J: () => go(lines[at + 1]), K: () => go(lines[at - 1]) });
  const over = useCallback(() => setDone(undefined), []);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col wide:flex-row">
        <div className={`min-w-0 flex-1 wide:overflow-y-auto ${wanted ? 'max-wide:hidden' : ''}`}>
          {list.data ? (
            <List
              lines={lines}
              tab={tab}
              selected={selected}
              moved={moved}
              more={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          ) : (
            <div className="p-4">
              <Skeleton>
                {[0, 1, 2, 3, 4].map((line) => (
                  <Bar key={line} height={37} />
                ))}
              </Skeleton>
            </div>
          )}
        </div>
        <section
          aria-label={t('match.column.line')}
          className={`flex flex-col border-line wide:w-[446px] wide:shrink-0 wide:border-l
            max-[1150px]:wide:w-[380px]
            ${wanted ? '' : 'max-wide:hidden'}`}
        >
          <Link
            to="/admin/books"
            search={{ tab }}
            className="link-line flex min-h-11 items-center gap-2 px-5 wide:hidden"
          >
            <ArrowLeftIcon size={18} aria-hidden="true" /> {t('match.back')}
          </Link>
          {selected ? (
            <LineDetail key={selected} id={selected} decisions={decisions} undoing={done?.undo !== undefined} />
          ) : (
            <div className="p-5">
              <Empty title={t('match.choose')}>{t('match.chooseWhat')}</Empty>
            </div>
          )}
        </section>
      </div>
      <p role="status" className="sr-only">
        {done?.text}
      </p>
      {done && <Toast key={done.at} done={done} onOver={over} />}
      <KeyBar at={at + 1} of={list.data?.pages[0]?.statementLineCounts[count[tab]] ?? 0} />
    </>
  );
}

const count = { all: 'all', exact: 'exact', needs: 'needsYou', parked: 'parked' } as const;
const needsYou = (line: Line): boolean => waits(line) && line.parked === null;

interface ListProps {
  readonly lines: readonly Line[];
  readonly tab: Tab;
  readonly selected: string | undefined;
  readonly moved: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

function List({ more, busy, onMore, ...list }: ListProps) {
  const { t } = useWords();
  const { tab, lines } = list;
  if (lines.length === 0)
    return (
      <div className="p-4">
        <Empty title={tab === 'all' ? t('books.noLines') : t(`match.none.${tab}`)}>
          {tab === 'all' ? t('books.noLinesWhat') : t(`match.none.${tab}What`)}
        </Empty>
      </div>
    );
  return (
    <>
      <LineList {...list} />
      {more && (
        <div className="p-4">
          <Button busy={busy} onClick={onMore}>
            {t('books.more')}
          </Button>
        </div>
      )}
    </>
  );
}
