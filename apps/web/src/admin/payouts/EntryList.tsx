import { formatAmount, formatMoment, type Amount } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { postingText } from '../ledger-text';

interface Entry {
  readonly account: string;
  readonly version: number;
  readonly kind: string;
  readonly source: string;
  readonly reference: string;
  readonly recordedAt: string;
  readonly debit: Amount | null;
  readonly credit: Amount | null;
}

/** Entries of the ledger where there is no room for a table. */
export function EntryList({ entries, label }: { entries: readonly Entry[]; label: string }) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  if (entries.length === 0) return <p className="pb-2 text-ink-2">{t('payouts.noEntries')}</p>;
  return (
    <ul aria-label={label} className="pb-2">
      {entries.map(({ account, version, kind, source, reference, recordedAt, debit, credit }) => (
        <li key={`${account} ${version}`} className="flex justify-between gap-4 py-1 text-small">
          <span className="min-w-0">
            {postingText(words, kind)}, {formatMoment(words, new Date(recordedAt), { zone, now: platformNow() })}
            <span className="block break-all text-ink-2">
              {source} {reference}
            </span>
          </span>
          <span className="num whitespace-nowrap">
            {debit
              ? `${t('books.debit')} ${formatAmount(debit, 'bare')}`
              : credit && `${t('books.credit')} ${formatAmount(credit, 'bare')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
