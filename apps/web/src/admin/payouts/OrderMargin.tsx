import { useQuery } from '@tanstack/react-query';
import { formatAmount } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Bar } from '../../components/Waiting';
import { useWords } from '../../words/words';
import { accountText } from '../ledger-text';
import { EntryList } from './EntryList';
import { marginQuery } from './payouts-query';

/** What the platform earned by an order less what it cost; each figure opens the entries that it is made of. */
export function OrderMargin({ orderId }: { orderId: string }) {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery(marginQuery(orderId));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data) return <Bar height={37} />;
  const { margin } = data.order;
  if (!margin) return <p className="pb-3 text-ink-2">{t('payouts.noMargin')}</p>;
  return (
    <div className="mb-3 bg-cotton-50 px-3 py-1">
      {margin.parts.map(({ account, amount }) => (
        <details key={account}>
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-4">
            <span className="link-line">{accountText(words, account)}</span>
            <span className="num">{formatAmount(amount)}</span>
          </summary>
          <EntryList
            label={t('books.entriesOf', { account: accountText(words, account) })}
            entries={data.ledgerEntries.nodes.filter(
              (entry) => entry.account === account || entry.account.startsWith(`${account}:`),
            )}
          />
        </details>
      ))}
      <p className="flex min-h-11 items-center justify-between gap-4 border-t border-line-strong font-semibold">
        <span>{t('payouts.margin')}</span>
        <span className="num">{formatAmount(margin.margin)}</span>
      </p>
    </div>
  );
}
