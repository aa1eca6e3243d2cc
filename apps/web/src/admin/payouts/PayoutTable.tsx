import type { ReactNode } from 'react';
import { Button } from '../../components/Button';
import { Bar, Skeleton } from '../../components/Waiting';
import { useWords } from '../../words/words';

interface PayoutTableProps {
  /** The id of its heading. */
  readonly id: string;
  readonly title: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** A table under its heading; wider than its pane, it scrolls by itself. */
export const PayoutTable = ({ id, title, head, children }: PayoutTableProps) => (
  <div className="overflow-x-auto" tabIndex={0} role="region" aria-labelledby={id}>
    <table
      className="table [&_td]:py-0.5 [&_td]:align-middle [&_td]:first:pl-4 [&_td]:last:pr-4
        [&_th]:first:pl-4 [&_th]:last:pr-4"
    >
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

/** In the shape of its first rows. */
export const TableSkeleton = () => (
  <div className="p-4">
    <Skeleton>
      {[0, 1, 2].map((line) => (
        <Bar key={line} height={37} />
      ))}
    </Skeleton>
  </div>
);

interface More {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list, where there is one. */
export function MoreOf({ list, className }: { list: More; className: string }) {
  const { t } = useWords();
  return list.hasNextPage ? (
    <div className={className}>
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('payouts.more')}
      </Button>
    </div>
  ) : null;
}
