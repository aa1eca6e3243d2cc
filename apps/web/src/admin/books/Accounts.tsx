import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatAmount, formatDate, formatMoment } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Field } from '../../components/Form';
import { Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { AccountName } from '../AccountName';
import { accountText, postingText } from '../ledger-text';
import { BankAccounts } from './BankAccounts';
import { accountsQuery, entriesQuery, type Account } from './books-query';

/** What stands where, now or at the end of a day; an account opens its entries. */
export function Accounts({ open }: { open: string | undefined }) {
  const { t } = useWords();
  const [asOf, setAsOf] = useState('');
  const { data, error, refetch } = useQuery(accountsQuery(asOf || null));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 border-b border-line px-4 py-3">
        <Field
          id="as-of"
          type="date"
          label={t('books.asOf')}
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
        {asOf && (
          <Button size="small" className="max-wide:min-h-11" onClick={() => setAsOf('')}>
            {t('books.asOfNow')}
          </Button>
        )}
      </div>
      <BankAccounts />
      <List accounts={data} open={open} />
    </>
  );
}

function List({ accounts, open }: { accounts: readonly Account[] | undefined; open: string | undefined }) {
  const words = useWords();
  const { t } = words;
  if (!accounts)
    return (
      <div className="p-4">
        <Skeleton>
          {[0, 1, 2, 3].map((line) => (
            <Bar key={line} height={37} />
          ))}
        </Skeleton>
      </div>
    );
  if (accounts.length === 0)
    return (
      <div className="p-4">
        <Empty title={t('books.noLines')}>{t('books.noLinesWhat')}</Empty>
      </div>
    );
  return (
    <ul aria-label={t('books.part.accounts')} className="divide-y divide-line">
      {accounts.map((account) => (
        <li key={account.name}>
          <details className="group" open={account.name === open}>
            <summary
              className="flex min-h-[37px] cursor-pointer items-center justify-between gap-4 px-4 py-1.5
                hover:bg-cotton-50"
            >
              <span>
                <b className="block font-semibold break-words">
                  <AccountName label={account.label} />
                </b>
                <span className="text-small text-ink-2">{t('books.entries', { count: account.entries })}</span>
              </span>
              <span className="num font-semibold whitespace-nowrap">{formatAmount(account.balance)}</span>
            </summary>
            <Entries account={account.name} label={accountText(words, account.label)} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Entries({ account, label }: { account: string; label: string }) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  const entries = useQuery(entriesQuery(account)).data;
  if (!entries)
    return (
      <div className="p-4">
        <Bar height={37} />
      </div>
    );
  return (
    <div
      className="overflow-x-auto bg-cotton-50"
      tabIndex={0}
      role="region"
      aria-label={t('books.entriesOf', { account: label })}
    >
      <table className="table [&_td]:first:pl-4 [&_td]:last:pr-4 [&_th]:first:pl-4 [&_th]:last:pr-4">
        <caption className="sr-only">{t('books.entriesOf', { account: label })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('books.date')}</th>
            <th scope="col">{t('books.event')}</th>
            <th scope="col">{t('books.cause')}</th>
            <th scope="col" className="text-right">
              {t('books.debit')}
            </th>
            <th scope="col" className="text-right">
              {t('books.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.nodes.map(({ version, day, daySource, recordedAt, kind, source, reference, debit, credit }) => (
            <tr key={version}>
              <td>
                <span className="whitespace-nowrap">{formatDate(day, words.locale, { now: platformNow() })}</span>
                <span className="block text-small text-ink-2">
                  {t(`books.dayBy.${daySource}`)}
                  <span className="block whitespace-nowrap">
                    {t('books.recorded', {
                      moment: formatMoment(words, new Date(recordedAt), { zone, now: platformNow() }),
                    })}
                  </span>
                </span>
              </td>
              <td>{postingText(words, kind)}</td>
              <td className="break-all">
                {source} {reference}
              </td>
              <td className="num text-right">{debit && formatAmount(debit, 'bare')}</td>
              <td className="num text-right">{credit && formatAmount(credit, 'bare')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
