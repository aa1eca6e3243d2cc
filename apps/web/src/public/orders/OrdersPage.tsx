import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate, formatDay, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Guard } from '../../components/Guard';
import { Money } from '../../components/Money';
import { Empty } from '../../components/Notice';
import { Swatch } from '../../components/Swatch';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { More } from '../deal/Parts';
import { ordersQuery, type OrderRow } from './orders-query';
import { OrderStateOf } from './OrderState';

export const OrdersPage = () => <Guard side="BUYER">{() => <Orders />}</Guard>;

function Orders() {
  const { t } = useWords();
  useTitle(t('orders.title'));
  const list = useInfiniteQuery(ordersQuery);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const rows = list.data?.pages.flatMap(({ nodes }) => nodes);
  return (
    <div className="page py-8 wide:py-10">
      <h1 className="text-h1">{t('orders.title')}</h1>
      <p className="mt-1 text-ink-2">{t('orders.lead')}</p>
      <div className="mt-7">
        {!rows ? (
          <Loading />
        ) : rows.length === 0 ? (
          <NoOrders />
        ) : (
          <>
            <ul aria-label={t('orders.title')} className="border-t-2 border-b border-ink border-b-line">
              {rows.map((order) => (
                <Row key={order.id} order={order} />
              ))}
            </ul>
            <More
              shown={rows.length}
              more={list.hasNextPage}
              loading={list.isFetchingNextPage}
              failed={list.isFetchNextPageError}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Row({ order }: { order: OrderRow }) {
  const { t, locale } = useWords();
  const zone = useZone();
  const now = platformNow();
  const ready = formatDate(order.readyOn, locale, { now });
  return (
    <li
      className="relative grid grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-2 py-3
        not-first:border-t not-first:border-line hover:bg-cotton-50
        wide:grid-cols-[32px_minmax(0,1fr)_minmax(0,1.3fr)_150px_140px]"
    >
      <Swatch side="COOPERATIVE" />
      <div className="min-w-0">
        <Link
          to="/orders/$id"
          params={{ id: order.id }}
          className="font-semibold text-ink after:absolute after:inset-0 hover:underline"
        >
          {order.number}
        </Link>
        <p className="text-small text-ink-2">{nameIn(locale, order.cooperative)}</p>
      </div>
      <b className="text-right font-semibold wide:order-last">
        <Money value={order.total} />
      </b>
      <div className="col-span-2 col-start-2 wide:col-span-1 wide:col-start-auto">
        <OrderStateOf order={order} />
      </div>
      <p className="col-span-2 col-start-2 text-dense text-ink-2 wide:col-span-1 wide:col-start-auto">
        {t('orders.readyOn', { day: ready })}
        <span className="block text-small">
          {t('orders.placed', { day: formatDay(new Date(order.placedAt), locale, { zone, now, weekday: false }) })}
        </span>
      </p>
    </li>
  );
}

function NoOrders() {
  const { t } = useWords();
  const quotes = (
    <Link to="/quotes" className="btn btn-primary">
      {t('orders.toQuotes')}
    </Link>
  );
  return (
    <Empty title={t('orders.empty')} action={quotes}>
      {t('orders.emptyWhy')}
    </Empty>
  );
}

const Loading = () => (
  <Skeleton>
    {[0, 1, 2, 3].map((row) => (
      <Bar key={row} height={52} />
    ))}
  </Skeleton>
);
