import { formatAmount, minusExact, sumExact } from '#platform/words/browser';
import { useWords } from '../../../words/words';
import { AccountName } from '../../AccountName';
import type { Preview } from './draft';

/** The entries before anybody has said yes: both columns, and that they are equal. */
export function Posted({ preview: { entries }, currency }: { preview: Preview; currency: string }) {
  const { t } = useWords();
  const total = (side: 'debit' | 'credit') =>
    sumExact(entries.flatMap((entry) => (entry[side] ? [entry[side].amount] : [])));
  if (entries.length === 0) return null;
  return (
    <div className="bg-cotton-50 px-3 py-2">
      <table className="w-full [&_td]:py-0.5 [&_th]:py-0.5">
        <caption className="pb-1 text-left text-small font-semibold text-ink-2">
          {t('match.posted', { currency })}
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('match.account')}</th>
            <th scope="col">{t('books.debit')}</th>
            <th scope="col">{t('books.credit')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, debit, credit }, i) => (
            <tr key={i}>
              <th scope="row" className="pr-3 text-left font-semibold break-words">
                <AccountName label={name} />
              </th>
              <td className="num whitespace-nowrap">{debit && formatAmount(debit, 'bare')}</td>
              <td className="num pl-3 whitespace-nowrap">{credit && formatAmount(credit, 'bare')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-ink-3 font-semibold">
            <th scope="row" className="pr-3 text-left font-semibold">
              {t('match.balance')}
            </th>
            <td />
            <td className="num pl-3">
              {formatAmount({ amount: minusExact(total('debit'), total('credit')), currency }, 'bare')}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
