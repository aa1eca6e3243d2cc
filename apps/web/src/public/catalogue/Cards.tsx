import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { useWords } from '../../words/words';
import type { ListingCardFragment } from '../graphql/graphql';
import { ListingCard } from './ListingCard';

const grid = `grid grid-cols-2 gap-x-4 gap-y-7 min-[560px]:grid-cols-3 min-[560px]:gap-x-5
  wide:grid-cols-[repeat(auto-fill,minmax(200px,1fr))]`;

interface CardsProps {
  readonly listings: readonly ListingCardFragment[];
  readonly total: number | undefined;
  /** Of the last filters: the answer to the new ones is on its way. */
  readonly stale: boolean;
  readonly more: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly onMore: () => void;
}

export function Cards({ listings, total, stale, more, loading, failed, onMore }: CardsProps) {
  const { t } = useWords();
  const asked = useRef(false);
  const end = useRef<HTMLParagraphElement>(null);
  // With the last page the button goes; who pressed it stands at the end of the list, not at the top of the page.
  useEffect(() => {
    if (!more && asked.current) end.current?.focus();
  }, [more]);
  const press = (): void => {
    asked.current = true;
    onMore();
  };
  return (
    <>
      <ul
        aria-label={t('catalogue.title')}
        aria-busy={stale}
        className={`${grid} ${stale ? 'opacity-50 transition-opacity delay-150' : ''}`}
      >
        {listings.map((listing, place) => (
          <li key={listing.id} className="relative flex flex-col">
            <ListingCard listing={listing} lazy={place >= 8} />
          </li>
        ))}
      </ul>
      {failed && (
        <div className="mt-7">
          <Alert kind="error">{t('catalogue.moreFailed')}</Alert>
        </div>
      )}
      <div className="mt-9 flex flex-wrap items-center gap-x-5 gap-y-3">
        {more && (
          <Button busy={loading} onClick={press}>
            {loading ? t('state.loading') : t('catalogue.more')}
          </Button>
        )}
        {total !== undefined && (
          <p ref={end} tabIndex={-1} role="status" className="text-dense text-ink-2">
            {t('catalogue.shown', { shown: listings.length, all: total })}
          </p>
        )}
      </div>
    </>
  );
}

export function CardsSkeleton() {
  return (
    <Skeleton>
      <div className={grid}>
        {Array.from({ length: 8 }, (_, place) => (
          <div key={place} className="grid gap-2">
            <span className="block aspect-square rounded-tag bg-cotton-100" />
            <Bar width="80%" />
            <Bar width="60%" />
            <Bar width="40%" />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
