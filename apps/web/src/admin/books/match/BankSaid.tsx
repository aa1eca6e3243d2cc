import type { ReactNode } from 'react';
import { formatAmount, formatDate } from '#platform/words/browser';
import { platformNow } from '../../../data/clock';
import { useWords } from '../../../words/words';
import type { LineDetail } from './draft';
import { grouped } from './LineList';

/** All that the bank said of a line: what a person needs who finds out what it is. */
export function BankSaid({ line }: { line: LineDetail }) {
  const { t, locale } = useWords();
  const {
    amount,
    counterparty,
    counterpartyAccount,
    bookedOn,
    valueOn,
    bankReference,
    endToEndId,
    reference,
    remittance,
    account,
    statement,
  } = line;
  const day = (date: string | null) => date && formatDate(date, locale, { now: platformNow() });
  return (
    <dl className="grid gap-1">
      <Fact name={t(amount.amount.startsWith('-') ? 'match.said.out' : 'match.said.in')}>
        <b className="num text-body font-semibold">{formatAmount(amount)}</b>
      </Fact>
      <Fact name={t(amount.amount.startsWith('-') ? 'match.said.payee' : 'match.row.payer')}>
        {counterparty ?? t('match.noName')}
        {counterpartyAccount && (
          <span className="num block text-left! break-all text-ink-2">{counterpartyAccount}</span>
        )}
      </Fact>
      <Fact name={t('match.said.text')}>
        <span className="break-words whitespace-pre-wrap">{remittance || t('match.said.none')}</span>
      </Fact>
      <Fact name={t('match.row.reference')}>{grouped(reference)}</Fact>
      <Fact name={t('match.said.booked')}>{day(bookedOn)}</Fact>
      <Fact name={t('match.said.value')}>{day(valueOn)}</Fact>
      <Fact name={t('match.said.bank')}>{bankReference}</Fact>
      <Fact name={t('match.said.endToEnd')}>{endToEndId}</Fact>
      <Fact name={t('match.said.account')}>{t('match.said.statement', { account, number: statement ?? '' })}</Fact>
    </dl>
  );
}

/** What the bank did not say has no row. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-3">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
