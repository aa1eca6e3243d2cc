import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatAmount, type Amount, type AmountStyle, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { useWords } from '../../words/words';
import { DraftBatch } from './DraftBatch';
import { dueQuery, type Due } from './payouts-query';
import { MoreOf, PayoutTable, TableSkeleton } from './PayoutTable';

interface DueTableProps {
  readonly mayAct: boolean;
  readonly available: Amount | undefined;
  /** While a batch beside it has the main action. */
  readonly aside: boolean;
}

/** What is due per order: its price, our part, what the cooperative receives. The chosen go into one batch. */
export function DueTable({ mayAct, available, aside }: DueTableProps) {
  const { t } = useWords();
  const list = useInfiniteQuery(dueQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const all = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!all) return <TableSkeleton />;
  if (all.length === 0)
    return (
      <div className="p-4">
        <Empty title={t('payouts.nothingDue')}>{t('payouts.nothingDueWhat')}</Empty>
      </div>
    );
  const currencies = [...new Set(all.map(({ amount }) => amount.currency))];
  const toggle = (id: string) =>
    setLeft(new Set(left.has(id) ? [...left].filter((each) => each !== id) : [...left, id]));
  return (
    <div className="grid gap-3 pt-2 pb-5">
      <h2 id="due" className="px-4 text-h3">
        {t('payouts.dueTitle')}
      </h2>
      <PayoutTable id="due" title={t('payouts.dueTitle')} head={<DueColumns currencies={currencies} />}>
        {all.map((due) => (
          <DueRow
            key={due.id}
            due={due}
            style={currencies.length > 1 ? 'full' : 'bare'}
            chosen={!left.has(due.id)}
            {...(mayAct && { toggle: () => toggle(due.id) })}
          />
        ))}
      </PayoutTable>
      <MoreOf list={list} className="px-4" />
      {mayAct && (
        <DraftBatch
          chosen={all.filter(({ id }) => !left.has(id))}
          all={left.size === 0 && !list.hasNextPage}
          available={available}
          look={aside ? 'plain' : 'primary'}
        />
      )}
    </div>
  );
}

function DueColumns({ currencies }: { currencies: readonly string[] }) {
  const { t } = useWords();
  return (
    <>
      <th scope="col">{t('payouts.cooperative')}</th>
      <th scope="col">{t('payouts.order')}</th>
      <th scope="col" className="text-right max-sm:hidden">
        {t('payouts.price')}
      </th>
      <th scope="col" className="text-right max-sm:hidden">
        {t('payouts.commission')}
      </th>
      <th scope="col" className="text-right">
        {t('payouts.receives', { currency: currencies.join(', ') })}
      </th>
    </>
  );
}

interface DueRowProps {
  readonly due: Due;
  readonly style: AmountStyle;
  readonly chosen: boolean;
  /** Of who may draft a batch. */
  readonly toggle?: () => void;
}

function DueRow({ due, style, chosen, toggle }: DueRowProps) {
  const { locale } = useWords();
  const name = nameIn(locale, due.cooperative);
  return (
    <tr className={chosen ? '' : 'text-ink-3'}>
      <td>
        {toggle ? (
          <label className="flex min-h-11 cursor-pointer items-center gap-3">
            <input type="checkbox" className="checkbox checkbox-sm" checked={chosen} onChange={toggle} />
            <span className="sm:min-w-40">
              {name}
              <span className="sr-only"> {due.order.number}</span>
            </span>
          </label>
        ) : (
          name
        )}
      </td>
      <td className="whitespace-nowrap">{due.order.number}</td>
      <td className="num text-right max-sm:hidden">{formatAmount(due.gross, style)}</td>
      <td className="num text-right max-sm:hidden">{formatAmount(due.commission, style)}</td>
      <td className="num text-right font-semibold">{formatAmount(due.amount, style)}</td>
    </tr>
  );
}
