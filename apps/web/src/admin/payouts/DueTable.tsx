import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { compareExact, formatAmount, sumAmounts, type Amount, type AmountStyle } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Alert, Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { useCommand } from '../../data/command';
import { nameIn, useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { DraftPayoutBatchDocument } from '../graphql/graphql';
import { afterCommand, dueQuery, type Due } from './payouts-query';
import { payoutRefusal } from './refused';

/**
 * What is due per order: its price, our part, what the cooperative receives. The chosen go into one batch; `aside`
 * while a batch beside it has the main action.
 */
export function DueTable({
  mayAct,
  available,
  aside,
}: {
  mayAct: boolean;
  available: Amount | undefined;
  aside: boolean;
}) {
  const { t } = useWords();
  const list = useInfiniteQuery(dueQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const all = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!all)
    return (
      <div className="p-4">
        <Skeleton>
          {[0, 1, 2].map((line) => (
            <Bar key={line} height={37} />
          ))}
        </Skeleton>
      </div>
    );
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
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-labelledby="due">
        <table
          className="table [&_td]:py-0.5 [&_td]:align-middle [&_td]:first:pl-4 [&_td]:last:pr-4
            [&_th]:first:pl-4 [&_th]:last:pr-4"
        >
          <caption className="sr-only">{t('payouts.dueTitle')}</caption>
          <thead>
            <tr>
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
            </tr>
          </thead>
          <tbody>
            {all.map((due) => (
              <DueRow
                key={due.id}
                due={due}
                style={currencies.length > 1 ? 'full' : 'bare'}
                chosen={!left.has(due.id)}
                {...(mayAct && { toggle: () => toggle(due.id) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage && (
        <div className="px-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('payouts.more')}
          </Button>
        </div>
      )}
      {mayAct && (
        <Draft
          chosen={all.filter(({ id }) => !left.has(id))}
          all={left.size === 0 && !list.hasNextPage}
          available={available}
          look={aside ? 'plain' : 'primary'}
        />
      )}
    </div>
  );
}

function DueRow({
  due,
  style,
  chosen,
  toggle,
}: {
  due: Due;
  style: AmountStyle;
  chosen: boolean;
  toggle?: () => void;
}) {
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

/** The total stands in the button, what it does under it. */
function Draft({
  chosen,
  all,
  available,
  look,
}: {
  chosen: readonly Due[];
  all: boolean;
  available: Amount | undefined;
  look: 'plain' | 'primary';
}) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  const navigate = useNavigate();
  const draft = useCommand(DraftPayoutBatchDocument, async ({ draftPayoutBatch }) => {
    await afterCommand(draftPayoutBatch);
    await navigate({ to: '/admin/payouts', search: { batch: draftPayoutBatch.id } });
  });
  const [first] = chosen;
  const mixed = chosen.some(({ amount }) => amount.currency !== first?.amount.currency);
  const total =
    first && !mixed
      ? sumAmounts(
          chosen.map(({ amount }) => amount),
          first.amount.currency,
        )
      : undefined;
  const short = total && available && compareExact(total.amount, available.amount) > 0;
  const send = (paidAs: string | null) =>
    draft.mutate({
      settlementIds: all && !paidAs ? null : chosen.map(({ id }) => id),
      currency: total!.currency,
      paidAs,
    });
  return (
    <div className="grid justify-items-start gap-2 px-4">
      {draft.error && <Alert kind="error">{payoutRefusal(words, draft.error, zone)}</Alert>}
      <Button look={look} className="min-h-11" busy={draft.isPending || !total} onClick={() => send(null)}>
        {total
          ? t('payouts.draft', { total: formatAmount(total) })
          : t(mixed ? 'payouts.chooseOne' : 'payouts.chooseSome')}
      </Button>
      <p className="max-w-[62ch] text-ink-2">
        {t('payouts.draftWhat', { count: new Set(chosen.map(({ cooperative }) => cooperative.id)).size })}
      </p>
      {total && <PaidAlready busy={draft.isPending} onSend={send} />}
      {short && (
        <p className="max-w-[62ch] font-semibold text-gold-ink">
          {t('payouts.draftShort', { available: formatAmount(available) })}
        </p>
      )}
    </div>
  );
}

/** After a restore: the bank has made this payout, the books have lost it. It is drafted under the bank's own id. */
function PaidAlready({ busy, onSend }: { busy: boolean; onSend: (paidAs: string) => void }) {
  const { t } = useWords();
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-indigo underline underline-offset-4">
        {t('payouts.paidAlready')}
      </summary>
      <form
        className="grid max-w-[62ch] justify-items-start gap-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSend(String(new FormData(event.currentTarget).get('paidAs')).trim());
        }}
      >
        <p className="text-ink-2">{t('payouts.paidAlreadyWhat')}</p>
        <label className="grid w-full gap-1 font-semibold">
          {t('payouts.paidAs')}
          <input name="paidAs" className="input" required maxLength={35} autoComplete="off" spellCheck={false} />
        </label>
        <Button type="submit" className="min-h-11" busy={busy}>
          {t('payouts.paidDraft')}
        </Button>
      </form>
    </details>
  );
}
