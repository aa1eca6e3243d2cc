import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import type { ReactNode } from 'react';
import { formatAmount, formatMoment, nameIn } from '#platform/words/browser';
import { StateBadge } from '../../components/StateBadge';
import { platformNow } from '../../data/clock';
import { quantityText } from '../../words/quantity-text';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { Decision } from './Decision';
import type { Bill } from './shipping-query';

/** One bill of lading beside what its order says, so that the two can be compared. */
export function BillOfLading({
  bill,
  mayDecide,
  onDone,
}: {
  bill: Bill;
  mayDecide: boolean;
  onDone: (said: string) => void;
}) {
  const words = useWords();
  const { t, locale } = words;
  const { order } = bill;
  const open = order.instalments.filter(({ paidAt }) => !paidAt);
  return (
    <article
      aria-labelledby={`bill-${bill.id}`}
      className="grid gap-x-8 gap-y-4 border-t-2 border-ink pt-4 wide:grid-cols-[minmax(0,1fr)_440px]"
    >
      <Paper bill={bill} />
      <div className="grid content-start gap-4 wide:order-first">
        <div>
          <h2 id={`bill-${bill.id}`} className="text-h3">
            {t('shipping.order', { number: order.number })}
          </h2>
          <p className="text-ink-2">
            {t('shipping.from', { cooperative: nameIn(locale, order.cooperative), buyer: nameIn(locale, order.buyer) })}
          </p>
        </div>
        <dl className="grid gap-1.5">
          <Fact name={t('shipping.number')}>
            <b className="font-semibold">{bill.number}</b>
          </Fact>
          <Fact name={t('shipping.place')}>{order.place}</Fact>
          <Fact name={t('shipping.goods')}>
            <ul>
              {order.lines.map((line) => (
                <li key={line.position}>
                  {quantityText(words, line.quantity)} {nameIn(locale, line)}
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name={t('shipping.total')}>{formatAmount(order.total)}</Fact>
          <Fact name={t('shipping.came')}>
            {formatMoment(words, new Date(bill.uploadedAt), { zone: useZone(), now: platformNow() })}
          </Fact>
        </dl>
        <p>
          {open.length === 0 ? (
            <StateBadge kind="paid">{t('shipping.paid')}</StateBadge>
          ) : (
            <StateBadge kind="waiting">{t('shipping.unpaid')}</StateBadge>
          )}
        </p>
        {mayDecide && (
          <Decision bill={bill} unpaid={open.map(({ amount }) => formatAmount(amount)).join(' + ')} onDone={onDone} />
        )}
      </div>
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-3">
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

/** A photo is shown as it was sent; a PDF opens beside. */
function Paper({ bill: { url, number, mediaType } }: { bill: Bill }) {
  const { t } = useWords();
  if (mediaType === 'application/pdf') {
    return (
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="flex min-h-[120px] items-center justify-center gap-3 border border-line bg-cotton-50
          font-semibold text-indigo hover:bg-cotton-100"
      >
        <FilePdfIcon size={32} aria-hidden="true" /> {t('shipping.open')}
      </a>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img
        src={url}
        alt={t('shipping.picture', { number })}
        className="max-h-[560px] w-full border border-line object-contain"
      />
    </a>
  );
}
