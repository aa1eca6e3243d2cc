import { BoatIcon } from '@phosphor-icons/react/Boat';
import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { formatDate, formatDay } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import type { Order } from './orders-query';

/** What the cooperative has issued for the order, and its bill of lading once it is released; each opens. */
export function OrderDocuments({ order }: { order: Order }) {
  const { t, locale } = useWords();
  if (order.documents.length === 0) return null;
  const dayOf = (instant: string): string =>
    formatDay(new Date(instant), locale, { zone: order.buyer.zone, now: platformNow() });
  return (
    <section aria-labelledby="documents" className="print:hidden">
      <h2 id="documents" className="text-h2">
        {t('order.documents')}
      </h2>
      <ul className="mt-2 border-t-2 border-ink">
        {order.documents.map(({ id, type, number, issuedOn, ready, url }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-3">
            <FilePdfIcon size={24} aria-hidden="true" className="shrink-0 text-ink-2" />
            <span className="grid">
              {ready ? (
                <a href={url} target="_blank" rel="noreferrer" className="link-line font-semibold">
                  {t(`order.document.${type}`, { number })}
                </a>
              ) : (
                <span>{t('order.documentComing', { number })}</span>
              )}
              <span className="text-dense text-ink-2">
                {formatDate(issuedOn, locale, { now: platformNow(), weekday: true })}
              </span>
            </span>
          </li>
        ))}
        {order.billsOfLading.map(({ id, number, decidedAt, url }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-3">
            <BoatIcon size={24} aria-hidden="true" className="shrink-0 text-ink-2" />
            <span className="grid">
              <a href={url} target="_blank" rel="noreferrer" className="link-line font-semibold">
                {t('order.document.BILL_OF_LADING', { number })}
              </a>
              <span className="text-dense text-ink-2">
                {decidedAt && t('order.released', { day: dayOf(decidedAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
