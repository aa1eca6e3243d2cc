import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import { compareExact, formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import type { Proofs } from './books-query';

/** The three proofs, always on screen: nothing unexplained, no difference, no gap. */
export function ProofBar({ proofs }: { proofs: Proofs | undefined }) {
  const { t } = useWords();
  const [balance] = proofs?.balances ?? [];
  const difference = balance ? formatAmount(balance.difference, 'bare') : '…';
  const covered = proofs ? compareExact(proofs.cover.amount, proofs.clientMoney.amount) >= 0 : true;
  return (
    <ol aria-label={t('books.proofs')} className="grid border-b border-line sm:grid-cols-3">
      <Proof holds={proofs?.unproved.length === 0} title={t('books.proof1')} figure={proofs ? String(proofs.unproved.length) : '…'}>
        {t('books.proof1What')}
      </Proof>
      <Proof holds={difference === '0.00' && covered} title={t('books.proof2')} figure={difference}>
        {balance && t('books.proof2What', { ledger: formatAmount(balance.ledger, 'bare'), bank: formatAmount(balance.other, 'bare') })}
        {proofs && <span className="block">{t(covered ? 'books.covered' : 'books.notCovered', { owed: formatAmount(proofs.clientMoney, 'bare'), cover: formatAmount(proofs.cover, 'bare') })}</span>}
      </Proof>
      <Proof holds={proofs?.gaps === 0} title={t('books.proof3')} figure={proofs ? t('books.gaps', { count: proofs.gaps }) : '…'}>
        {t('books.proof3What')}
      </Proof>
    </ol>
  );
}

function Proof({ holds, title, figure, children }: { holds: boolean | undefined; title: string; figure: string; children: React.ReactNode }) {
  const Sign = holds === false ? WarningCircleIcon : CheckCircleIcon;
  const look = holds === undefined ? 'text-ink-3' : holds ? 'text-palm' : 'text-brick';
  return (
    <li className="flex items-center justify-between gap-4 border-line px-4 py-3 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l">
      <div>
        <p className="flex items-center gap-2 font-semibold">
          <Sign size={18} weight="fill" aria-hidden="true" className={look} /> {title}
        </p>
        <p className="text-small text-ink-2">{children}</p>
      </div>
      <b className={`num font-title text-[26px] leading-8 font-semibold whitespace-nowrap ${look}`}>{figure}</b>
    </li>
  );
}
