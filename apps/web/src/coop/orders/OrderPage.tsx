import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  formatAmount,
  formatDate,
  formatDay,
  nameIn,
  shareAmount,
  type Amount,
  type Locale,
} from '#platform/words/browser';
import { DealNotes } from '../../components/DealNotes';
import { ErrorPage } from '../../components/ErrorPage';
import { Picture } from '../../components/Picture';
import { Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useTitle } from '../../words/use-title';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { Figure, Figures, Part } from '../Figures';
import { feeText } from '../money/fee';
import { buyerText, placeText, quantityText } from '../phrases';
import { pictureOf, useProducts } from '../products';
import { moneyState } from './instalments';
import { Shown } from '../Shown';
import { OrderActions } from './OrderActions';
import { OrderState } from './OrderState';
import { orderQuery, type Order } from './orders-query';
import { Papers } from './Papers';

const route = getRouteApi('/coop/orders/$id');
const short = (amount: Amount): string => formatAmount(amount, 'short');

/** One order: what to do now, what to make, when money comes and how much stays. */
export function OrderPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const { brought } = route.useSearch();
  const order = useQuery(orderQuery(id));
  useTitle(t('coop.order.title'));
  return (
    <>
      <BackBar back={{ to: '/coop/orders' }}>
        <h1 className="text-h3">{t('coop.order.title')}</h1>
        {order.data && <p className="text-small text-ink-2">{order.data.number}</p>}
      </BackBar>
      {order.data ? (
        <OrderBody order={order.data} brought={brought === true} />
      ) : order.isError ? (
        <ErrorPage error={order.error} reset={() => void order.refetch()} />
      ) : (
        <div className="p-4">
          <Skeleton lines={8} />
        </div>
      )}
    </>
  );
}

function OrderBody({ order, brought }: { order: Order; brought: boolean }) {
  const words = useWords();
  const { t, locale } = words;
  const [done, setDone] = useState(false);
  return (
    <>
      <Shown when={done || brought}>
        <Now order={order} />
      </Shown>
      <ToMake order={order} />
      <MoneyPart order={order} />
      <Papers order={order} />
      <Part title={t('coop.quote.terms')}>
        <Figures>
          <Figure label={t('coop.quote.readyOn')}>{formatDate(order.readyOn, locale, { now: platformNow() })}</Figure>
          <Figure typed label={t('coop.quote.place')}>
            {placeText(words, order.place)} ({order.incoterm})
          </Figure>
        </Figures>
        <Link
          to="/coop/quotes/$id"
          params={{ id: order.quote.id }}
          className="link-line mt-2 inline-flex min-h-[44px] items-center text-indigo"
        >
          {t('coop.order.seeQuote')}
        </Link>
      </Part>
      <DealNotes quote={order.quote} buyer={nameIn(locale, order.buyer)} className="px-4 py-3" />
      <OrderActions order={order} onDone={() => setDone(true)} />
    </>
  );
}

/** The state and what follows from it, before everything else. */
function Now({ order }: { order: Order }) {
  const words = useWords();
  const { t, locale } = words;
  const deposit = order.instalments.find(({ kind }) => kind === 'DEPOSIT');
  const amount = deposit ? short(deposit.amount) : '';
  const day = formatDate(order.readyOn, locale, { now: platformNow() });
  const todo = {
    AWAITING_DEPOSIT: () => t('coop.order.AWAITING_DEPOSIT.do', { amount }),
    IN_PRODUCTION: () => t('coop.order.IN_PRODUCTION.do', { amount, day }),
    READY_TO_SHIP: () => readyText(t, order),
    SHIPPED: () => t('coop.order.SHIPPED.do'),
    DELIVERED: () => t('coop.order.DELIVERED.do'),
    COMPLETED: () => t('coop.order.COMPLETED.do'),
    CANCELLED: () => t('coop.order.CANCELLED.do'),
  }[order.state]();
  return (
    <div className="bg-cotton-50 px-4 py-3">
      <OrderState state={order.state} />
      <p className="mt-1 text-h3">{todo}</p>
      <p className="text-ink-2">{buyerText(words, order.buyer)}</p>
    </div>
  );
}

/** Goods that are ready wait for the rest of the money, for the bill of lading, and for OVOP to look at it. */
function readyText(t: ReturnType<typeof useWords>['t'], { billsOfLading: [newest], instalments }: Order): string {
  if (newest?.state === 'SUBMITTED') return t('coop.order.READY_TO_SHIP.checked');
  if (newest?.state === 'REJECTED') return t('coop.order.READY_TO_SHIP.again');
  return instalments.every(({ paidAt }) => paidAt)
    ? t('coop.order.READY_TO_SHIP.paid')
    : t('coop.order.READY_TO_SHIP.do');
}

/** When the cooperative is paid: after the shipment, with the next batch, or on a day. */
function settledText(t: ReturnType<typeof useWords>['t'], locale: Locale, zone: string, { settlement }: Order): string {
  if (!settlement) return t('coop.order.receiveWhy');
  if (!settlement.paidAt) return t('coop.order.receiveSoon');
  return t('coop.order.receivedOn', {
    day: formatDay(new Date(settlement.paidAt), locale, { zone, now: platformNow() }),
  });
}

function ToMake({ order }: { order: Order }) {
  const words = useWords();
  const { t, locale } = words;
  const products = useProducts(order.cooperative.id).data ?? [];
  return (
    <Part
      title={t(['AWAITING_DEPOSIT', 'IN_PRODUCTION'].includes(order.state) ? 'coop.order.make' : 'coop.order.goods')}
    >
      <ul>
        {order.lines.map((line) => (
          <li key={line.position} className="flex items-center gap-3.5 border-t border-line py-2.5 first:border-0">
            <Picture
              src={pictureOf(products.find(({ id }) => id === line.listingId))}
              name={nameIn(locale, line)}
              width={52}
              decorative
            />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{nameIn(locale, line)}</span>
              <span className="block text-ink-2">
                {quantityText(words, line.quantity)} × {short(line.unitPrice)}
              </span>
            </span>
            <b className="num font-semibold">{short(line.amount)}</b>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Deposit, rest, fee, and what is left for the makers. */
function MoneyPart({ order }: { order: Order }) {
  const { t, locale } = useWords();
  const zone = useZone();
  const { part: fee, rest } = shareAmount(order.total, order.commissionBp);
  const when = (instalment: Order['instalments'][number]): string => {
    const { kind, dueOn } = instalment;
    const state = moneyState(order.state, instalment);
    if (state === 'cancelled') return t('coop.order.cancelled');
    if (kind === 'BALANCE') return t(state === 'received' ? 'coop.order.balanceIn' : 'coop.order.balanceDue');
    if (state === 'received' || !dueOn) return t('coop.order.depositIn');
    return t('coop.order.depositDue', { day: formatDate(dueOn, locale, { now: platformNow() }) });
  };
  return (
    <Part title={t('coop.order.money')}>
      <Figures className="gap-2">
        {order.instalments.map((instalment) => (
          <Figure
            key={instalment.id}
            label={
              <>
                {t(instalment.kind === 'DEPOSIT' ? 'coop.order.deposit' : 'coop.order.balance')}
                <span className="block text-small">{when(instalment)}</span>
              </>
            }
          >
            {short(instalment.amount)}
          </Figure>
        ))}
        <Figure label={t('coop.order.fee', { fee: feeText(order.commissionBp) })}>
          {short({ ...fee, amount: `-${fee.amount}` })}
        </Figure>
      </Figures>
      <Figures className="mt-2 border-t-2 border-ink pt-2">
        <Figure label={t('coop.order.receive')} strong>
          {short(rest)}
        </Figure>
      </Figures>
      <p className="text-small text-ink-2">{settledText(t, locale, zone, order)}</p>
    </Part>
  );
}
