import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { formatAmount, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Bar } from '../../components/Waiting';
import { useWords } from '../../words/words';
import { entriesQuery } from '../books/books-query';
import { EntryList } from './EntryList';
import { OrderMargin } from './OrderMargin';
import type { Payout } from './payouts-query';
import { PayoutState } from './states';

/** One transfer: to whom, how much, how it stands; its orders with their margins, and its entries. */
export function PayoutItem({ payout }: { payout: Payout }) {
  const { t, locale } = useWords();
  const { cooperative, account, amount, state, bankStatus, undecided, reason, endToEndId, settlements, ledgerAccount } =
    payout;
  const word = [bankStatus, reason].filter(Boolean).join(', ');
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="font-semibold">{nameIn(locale, cooperative)}</b>
        <b className="num font-semibold">{formatAmount(amount)}</b>
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <PayoutState state={state} />
        <span className="text-small break-all text-ink-2">{endToEndId}</span>
      </p>
      {undecided && <p className="font-semibold wrap-anywhere text-gold-ink">{t('payouts.undecided', { word })}</p>}
      {word && state === 'REJECTED' && <p className="font-semibold wrap-anywhere text-brick">{reason ?? word}</p>}
      {reason && state === 'RETURNED' && <p className="font-semibold wrap-anywhere text-brick">{reason}</p>}
      {account ? (
        <p className="text-ink-2">
          {account.name}, {account.number}, {account.bic}
        </p>
      ) : (
        <p className="font-semibold text-brick">{t('payouts.noAccount')}</p>
      )}
      {settlements.map(({ id, order, amount: part }) => (
        <Opening key={id} title={t('payouts.marginOf', { order: order.number })} figure={formatAmount(part)}>
          <OrderMargin orderId={order.id} />
        </Opening>
      ))}
      <Opening title={t('payouts.entriesOf')}>
        <AccountEntries account={ledgerAccount} />
      </Opening>
    </li>
  );
}

function AccountEntries({ account }: { account: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(entriesQuery(account));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return data ? <EntryList label={t('payouts.entriesOf')} entries={data.nodes} /> : <Bar height={37} />;
}

/** What is inside is asked for when it is opened. */
function Opening({ title, figure, children }: { title: string; figure?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <CaretRightIcon size={14} aria-hidden="true" className="shrink-0 group-open:rotate-90" />
        <span className="flex-1">{title}</span>
        {figure && <span className="num text-ink-2">{figure}</span>}
      </summary>
      {open && children}
    </details>
  );
}
