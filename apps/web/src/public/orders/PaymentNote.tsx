import { formatAmount, formatDay } from '#platform/words/browser';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import type { Order } from './orders-query';
import { usePaymentReturn } from './payment-return';

/** Back from the payment page: which instalment it was about and how it stands, today too if the link is an old one. */
export function PaymentNote({ order }: { order: Order }) {
  const { t, locale } = useWords();
  const back = usePaymentReturn(order);
  if (!back) return null;
  const {
    instalment: { kind, amount, open, paidAt },
    by,
    standing,
  } = back;
  const what = { instalment: t(`order.kind.${kind}`), amount: formatAmount(paidAt ? amount : open) };
  const text = {
    PAID: () =>
      paidAt
        ? t('order.return.paid', {
            ...what,
            day: formatDay(new Date(paidAt), locale, { zone: order.buyer.zone, now: platformNow() }),
          })
        : t('order.return.asking', what),
    ASKING: () => t('order.return.asking', what),
    PROCESSING: () => t('order.return.coming', what),
    UNKNOWN: () => t('order.return.unknown', what),
    NOT_PAID: () => t(by === 'left' ? 'order.return.left' : 'order.return.notPaid', what),
  }[standing]();
  return (
    <div className="mt-5 max-w-[720px] print:hidden">
      <Alert kind={paidAt ? 'success' : 'info'}>{text}</Alert>
    </div>
  );
}
