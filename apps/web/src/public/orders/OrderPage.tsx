import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { PrinterIcon } from '@phosphor-icons/react/Printer';
import { useEffect, useRef } from 'react';
import { formatAmount, formatMoment, nameIn, zoneName } from '#platform/words/browser';
import { DealNotes } from '../../components/DealNotes';
import { Button } from '../../components/Button';
import { ErrorPage, NotFoundPage } from '../../components/ErrorPage';
import { Guard } from '../../components/Guard';
import { Logo } from '../../components/Mark';
import { Alert } from '../../components/Notice';
import { Unbroken } from '../../components/Unbroken';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { RefusalError } from '../../data/request';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { Crumbs, placeIn, Verified } from '../deal/Parts';
import { OrderDocuments } from './OrderDocuments';
import { OrderLines } from './OrderLines';
import { OrderStateOf } from './OrderState';
import { OrderSteps } from './OrderSteps';
import { OrderTerms } from './OrderTerms';
import { orderQuery, type Order } from './orders-query';
import { PaymentNote } from './PaymentNote';
import './print.css';
import { Schedule } from './Schedule';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The reader has just accepted: the order says so. */
    placed?: boolean;
  }
}

const route = getRouteApi('/public/orders/$id');

export const OrderPage = () => <Guard side="BUYER">{() => <Loaded />}</Guard>;

function Loaded() {
  const { t } = useWords();
  const { id } = route.useParams();
  const order = useQuery({
    ...orderQuery(id),
    refetchInterval: ({ state }) => (state.data && isComing(state.data) ? 2_000 : false),
  });
  if (order.data) return <OrderView key={id} order={order.data} />;
  const missing =
    order.error instanceof RefusalError && (order.error.code === 'NOT_FOUND' || order.error.code === 'BAD_INPUT');
  if (missing) return <NotFoundPage />;
  if (order.error) return <ErrorPage error={order.error} reset={() => void order.refetch()} />;
  return (
    <div className="page py-8">
      <h1 className="sr-only">{t('orders.title')}</h1>
      <Skeleton>
        <Bar width="160px" />
        <Bar width="min(360px, 90%)" height={36} />
        {[0, 1, 2, 3].map((line) => (
          <Bar key={line} height={52} />
        ))}
      </Skeleton>
    </div>
  );
}

/** A document follows its order by a moment; an order of this minute still waits for its first. */
const isComing = ({ documents, placedAt }: Order): boolean =>
  documents.some(({ ready }) => !ready) ||
  (documents.length === 0 && platformNow().getTime() - new Date(placedAt).getTime() < 60_000);

function OrderView({ order }: { order: Order }) {
  const { locale } = useWords();
  return (
    <div data-print="order">
      <Head order={order} />
      <OrderSteps order={order} />
      <div className="page grid gap-x-10 gap-y-9 py-7 min-[1100px]:grid-cols-[minmax(0,1fr)_400px]">
        <div className="grid min-w-0 content-start gap-9">
          <OrderLines order={order} />
          <OrderTerms order={order} />
          <DealNotes quote={order.quote} buyer={nameIn(locale, order.buyer)} />
        </div>
        <div className="grid content-start gap-9">
          <Schedule order={order} />
          <OrderDocuments order={order} />
        </div>
      </div>
    </div>
  );
}

function Head({ order }: { order: Order }) {
  const words = useWords();
  const { t, locale } = words;
  const placed = useLocation({ select: ({ state }) => state.placed });
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(t('order.title', { number: order.number }));
  useEffect(() => {
    if (placed) heading.current?.focus();
  }, [placed]);
  const { cooperative, buyer } = order;
  const moment = formatMoment(words, new Date(order.placedAt), { zone: buyer.zone, now: platformNow() });
  return (
    <div className="page py-6">
      <div className="mb-6 hidden print:block">
        <Logo />
      </div>
      <Crumbs to="/orders" word={t('orders.title')} rest={[order.number]} />
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-h1 outline-none">
            <Unbroken text={t('order.title', { number: order.number })} part={order.number} />
          </h1>
          <p className="wrap-anywhere text-ink-2">
            {t('order.about', {
              title: order.quote.request.title,
              moment: t('date.inPlace', { moment, place: zoneName(buyer.zone, locale) }),
            })}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-dense text-ink-2">
            <span>
              <b className="mr-2 font-semibold">{nameIn(locale, cooperative)}</b> {placeIn(locale, cooperative)}
            </span>
            <Verified at={cooperative.verifiedAt} zone={cooperative.zone} />
          </p>
          <p className="mt-3">
            <OrderStateOf order={order} />
          </p>
        </div>
        <Button className="inline-flex items-center gap-2 print:hidden" onClick={() => window.print()}>
          <PrinterIcon size={18} aria-hidden="true" /> {t('order.print')}
        </Button>
      </div>
      <PaymentNote order={order} />
      {placed && (
        <div className="mt-5 max-w-[720px] print:hidden">
          <Alert kind="success">{t('order.placed', { total: formatAmount(order.total) })}</Alert>
        </div>
      )}
    </div>
  );
}
