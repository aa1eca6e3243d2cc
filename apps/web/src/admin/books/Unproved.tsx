import { formatAmount } from '#platform/words/browser';
import { useWords } from '../../words/words';
import type { Proofs } from './books-query';

/** What is not explained, item by item: lines that wait, and entries that no line has caused. */
export function Unproved({ items }: { items: Proofs['unproved'] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="unproved" className="px-4 py-3">
      <h2 id="unproved" className={`font-semibold ${items.length > 0 ? 'text-brick' : 'text-palm'}`}>
        {t('books.unproved', { count: items.length })}
      </h2>
      <ul>
        {items.map(({ kind, reference, what, amount }) => (
          <li key={`${kind} ${reference}`} className="flex justify-between gap-4 border-b border-line py-2">
            <span>
              <b className="mr-2 font-semibold">{t(kind === 'line' ? 'books.aLine' : 'books.anEntry')}</b> {what}
            </span>
            <span className="num whitespace-nowrap">{formatAmount(amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
