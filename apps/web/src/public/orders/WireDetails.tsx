import { useWords } from '../../words/words';
import type { Order } from './orders-query';

/** Where a wire for an instalment goes; said honestly when there is no account in the order's currency. */
export function WireDetails({
  order,
  open,
}: {
  order: Order;
  /** Its turn has come: nothing is folded away. */ open: boolean;
}) {
  const { t } = useWords();
  const { bankDetails: to, total } = order;
  if (!to) return <p className="mt-2 text-dense text-ink-2">{t('order.wire.none', { currency: total.currency })}</p>;
  const rows = [
    [t('order.wire.beneficiary'), to.beneficiary],
    [t('order.wire.bank'), to.bank],
    [t('order.wire.bic'), to.bic],
    [t('order.wire.account'), to.account],
  ] as const;
  return (
    <details open={open} className="mt-2 text-dense print:block">
      <summary
        className="inline-flex min-h-9 cursor-pointer items-center text-indigo underline underline-offset-4
          max-wide:min-h-11"
      >
        {t('order.wire')}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-semibold break-words tabular-nums select-all">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
