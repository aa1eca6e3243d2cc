import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import { accountText } from '../ledger-text';
import type { BooksSearch } from '../search';
import type { Proofs } from './books-query';

type Kind = 'line' | 'entry' | 'posting' | 'account' | 'sum' | 'event';

type Item = Proofs['unproved'][number];

/** Leads to where the item stands, when it stands anywhere. */
function Opened({ kind, line, account, children }: Pick<Item, 'kind' | 'line' | 'account'> & { children: ReactNode }) {
  const search: BooksSearch | undefined = line
    ? { line }
    : account
      ? { show: 'accounts', account }
      : kind === 'event'
        ? { show: 'stripe' }
        : undefined;
  if (!search) return children;
  return (
    <Link to="/admin/books" search={search} className="link-line inline-flex min-h-11 items-center text-indigo">
      {children}
    </Link>
  );
}

/** What is not explained, item by item: lines that wait, what no cause stands behind, faults of the ledger itself. */
export function Unproved({ items, ledgerHolds }: { items: Proofs['unproved']; ledgerHolds: boolean }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="unproved" className="px-4 py-3">
      <h2 id="unproved" className={`font-semibold ${items.length > 0 ? 'text-brick' : 'text-palm'}`}>
        {t('books.unproved', { count: items.length })}
      </h2>
      <p className={`py-2 ${ledgerHolds ? 'text-ink-2' : 'text-brick'}`}>
        {t(ledgerHolds ? 'books.ledgerHolds' : 'books.ledgerFails')}
      </p>
      <ul>
        {items.map(({ kind, reference, what, amount, line, account }) => (
          <li key={`${kind} ${reference}`} className="flex justify-between gap-4 border-b border-line py-2">
            <span>
              <b className="mr-2 font-semibold">{t(`books.unproved.${kind as Kind}`)}</b>{' '}
              <Opened kind={kind} line={line} account={account}>
                {kind === 'account' ? accountText({ t }, what) : what || t('books.noText')}
              </Opened>
            </span>
            <span className="num whitespace-nowrap">{amount && formatAmount(amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
