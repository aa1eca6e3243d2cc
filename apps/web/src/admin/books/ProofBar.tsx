import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import { Link } from '@tanstack/react-router';
import { formatAmount, type Amount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import type { BooksSearch } from '../search';
import type { Proofs } from './books-query';
import { differences, judge, uncovered } from './proofs';

/** The three proofs, always on screen: nothing unexplained, no difference, no gap. */
export function ProofBar({
  proofs,
  aside,
}: {
  proofs: Proofs | undefined;
  /** On a phone a chosen line takes the whole screen. */ aside: boolean;
}) {
  const { t } = useWords();
  const balances = proofs?.balances ?? [];
  const off = differences(balances);
  const several = balances.length > 1;
  const [first] = balances; // the worst
  const held = proofs && judge(proofs);
  const covers = proofs?.covers ?? [];
  const written = (amount: Amount): string => formatAmount(amount, several || covers.length > 1 ? undefined : 'bare');
  const difference = off.map((each) => written(each)).join(', ') || '…';
  return (
    <ol
      aria-label={t('books.proofs')}
      className={`grid border-b border-line sm:grid-cols-[1fr_1.45fr_1fr] ${aside ? 'max-wide:hidden' : ''}`}
    >
      <Proof
        holds={held?.lines}
        title={t('books.proof1')}
        figure={proofs ? String(proofs.unproved.length) : '…'}
        opens={{ show: 'unproved' }}
      >
        {t('books.proof1What')}
      </Proof>
      <Proof
        holds={held?.balance}
        title={t('books.proof2')}
        figure={difference}
        opens={{ show: 'accounts', ...(first && { account: first.account }) }}
      >
        {balances.map(({ name, ledger, other }) => (
          <span key={name} className="block">
            {several && <b className="font-semibold">{name.replace('bank ', '')}: </b>}
            {t('books.proof2What', { ledger: written(ledger), bank: written(other) })}
          </span>
        ))}
        {covers.map((each) => (
          <span key={each.cover.currency} className="block">
            {t(uncovered([each]).length === 0 ? 'books.covered' : 'books.notCovered', {
              owed: written(each.clientMoney),
              cover: written(each.cover),
            })}
          </span>
        ))}
      </Proof>
      <Proof
        holds={held?.complete}
        title={t('books.proof3')}
        figure={proofs ? t('books.gaps', { count: proofs.gaps }) : '…'}
        opens={{ show: 'statements' }}
      >
        {t('books.proof3What')}
      </Proof>
    </ol>
  );
}

/** Its figure opens the entries that it is worked out from. */
function Proof({
  holds,
  title,
  figure,
  opens,
  children,
}: {
  holds: boolean | undefined;
  title: string;
  figure: string;
  opens: BooksSearch;
  children: React.ReactNode;
}) {
  const Sign = holds === false ? WarningCircleIcon : CheckCircleIcon;
  const look = holds === undefined ? 'text-ink-3' : holds ? 'text-palm' : 'text-brick';
  return (
    <li
      className="flex items-center justify-between gap-4 border-line px-4 py-1.5 not-first:border-t
        sm:not-first:border-t-0 sm:not-first:border-l"
    >
      <div>
        <p className="flex items-center gap-2 font-semibold">
          <Sign size={18} weight="fill" aria-hidden="true" className={look} /> {title}
        </p>
        <p className="text-small text-ink-2">{children}</p>
      </div>
      <Link
        to="/admin/books"
        search={opens}
        aria-label={`${title}: ${figure}`}
        className={`num font-title flex min-h-11 items-center font-semibold underline decoration-1
          underline-offset-6 hover:decoration-2
          ${figure.length > 12 ? 'text-right text-[18px] leading-6' : 'text-[26px] leading-8 whitespace-nowrap'}
          ${look}`}
      >
        {figure}
      </Link>
    </li>
  );
}
