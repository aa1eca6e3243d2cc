import { useState } from 'react';
import { daysLate, formatAmount, formatDate, formatDay } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { StateBadge } from '../../components/StateBadge';
import { platformNow } from '../../data/clock';
import { whenDue } from '../../words/when-due';
import { useWords } from '../../words/words';
import type { Order } from './orders-query';
import { isPayable, PayByCard } from './PayByCard';
import { WireDetails } from './WireDetails';

type Instalment = Order['instalments'][number];

/** What is due when, with the reference that a wire must quote. */
export function Schedule({ order }: { order: Order }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  const copy = (reference: string): void => {
    // Missing outside of secure contexts, refused without permission.
    const done = navigator.clipboard?.writeText(reference) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setOutcome(t('order.copied', { reference })),
      () => setOutcome(t('order.copyFailed')),
    );
  };
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule" className="text-h2">
        {t('order.schedule')}
      </h2>
      <ol className="mt-2 border-t-2 border-ink">
        {order.instalments.map((instalment) => (
          <Row key={instalment.id} instalment={instalment} order={order} onCopy={copy} />
        ))}
      </ol>
      {order.credit && Number(order.credit.amount) > 0 && (
        <p className="mt-3 text-dense text-gold-ink">{t('order.credit', { amount: formatAmount(order.credit) })}</p>
      )}
      <p role="status" className="mt-2 text-dense text-palm empty:hidden print:hidden">
        {outcome}
      </p>
    </section>
  );
}

function Row({
  instalment,
  order,
  onCopy,
}: {
  instalment: Instalment;
  order: Order;
  onCopy: (reference: string) => void;
}) {
  const { t, locale } = useWords();
  const { kind, amount, dueOn, reference, paidAt, received } = instalment;
  const late =
    kind === 'DEPOSIT' && order.state === 'AWAITING_DEPOSIT' && dueOn
      ? daysLate(dueOn, platformNow(), order.programme.zone)
      : 0;
  return (
    <li className="border-b border-line py-3">
      <p className="flex justify-between gap-4 font-semibold">
        <span>{t(`order.kind.${kind}`)}</span>
        <span className="num">{formatAmount(amount)}</span>
      </p>
      <p className="flex flex-wrap gap-x-3 text-dense text-ink-2">
        {paidAt ? (
          <StateBadge kind="paid">
            {t('order.paidOn', {
              day: formatDay(new Date(paidAt), locale, { zone: order.buyer.zone, now: platformNow() }),
            })}
          </StateBadge>
        ) : (
          whenDue({ t }, order, dueOn && formatDate(dueOn, locale, { now: platformNow(), weekday: true }))
        )}
        {late > 0 && <StateBadge kind="late">{t('countdown.daysLate', { count: late })}</StateBadge>}
      </p>
      {!paidAt && Number(received.amount) > 0 && (
        <p className="text-dense text-gold-ink">{t('order.receivedPart', { amount: formatAmount(received) })}</p>
      )}
      <BeingChecked instalment={instalment} />
      {order.state !== 'CANCELLED' && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-dense">
          <span>
            {t('order.reference')}:{' '}
            <b className="font-semibold whitespace-nowrap tabular-nums select-all">{reference}</b>
          </span>
          <Button
            size="small"
            className="print:hidden"
            aria-label={t('order.copy', { reference })}
            onClick={() => onCopy(reference)}
          >
            {t('order.copyShort')}
          </Button>
        </p>
      )}
      {!paidAt && order.state !== 'CANCELLED' && (
        <WireDetails order={order} open={isPayable(instalment, order.state)} />
      )}
      {isPayable(instalment, order.state) && <PayByCard order={order} instalment={instalment} />}
    </li>
  );
}

/** Money of a wire that nobody has matched yet: it is there, and need not be sent again. */
function BeingChecked({ instalment: { beingChecked } }: { instalment: Instalment }) {
  const { t, locale } = useWords();
  if (beingChecked.length === 0) return null;
  return (
    <div className="my-2 grid gap-2 text-dense">
      {beingChecked.map(({ amount, day }, place) => (
        <Alert key={place} kind="info">
          {day
            ? t('order.beingChecked', {
                amount: formatAmount(amount),
                day: formatDate(day, locale, { now: platformNow() }),
              })
            : t('order.beingCheckedUndated', { amount: formatAmount(amount) })}
        </Alert>
      ))}
    </div>
  );
}
