import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatAmount, formatDate, nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Empty } from '../../components/Notice';
import { Picture } from '../../components/Picture';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useViewer } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { afterFee } from '../money/fee';
import { buyerText, titleText } from '../phrases';
import { pictureOf, useProducts, type Product } from '../products';
import { ownTurn } from '../inbox/groups';
import { taskText } from '../task-text';
import { OrderState, OrderTurn } from './OrderState';
import { ordersQuery, type OrderRow } from './orders-query';

/** What is to be made, newest first. */
export function OrdersPage() {
  const { t } = useWords();
  const orders = useInfiniteQuery(ordersQuery);
  const products = useProducts(useViewer()?.organisation.id).data ?? [];
  useTitle(t('coop.orders.title'));
  if (orders.isError && !orders.data) return <ErrorPage error={orders.error} reset={() => void orders.refetch()} />;
  const rows = orders.data?.pages.flatMap(({ nodes }) => nodes);
  return (
    <>
      <h1 className="px-4 py-2.5 text-h2">{t('coop.orders.title')}</h1>
      {!rows && <Waiting />}
      {rows?.length === 0 && <NoOrder />}
      <ul>
        {rows?.map((order) => (
          <Row key={order.id} order={order} product={products.find(({ id }) => id === order.lines[0]?.listingId)} />
        ))}
      </ul>
      {orders.hasNextPage && (
        <div className="border-t border-line p-4">
          <Button className="w-full" busy={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
            {t('coop.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ order, product }: { order: OrderRow; product: Product | undefined }) {
  const words = useWords();
  const { t, locale } = words;
  const [first] = order.lines;
  const title = titleText(words, first ? nameIn(locale, first) : t('coop.product'), order.lines);
  const turn = ownTurn(order);
  const receive = formatAmount(afterFee(order.total, order.commissionBp), 'short');
  return (
    <li className={`border-t border-line ${turn?.yours ? 'border-l-5 border-l-gold-line' : ''}`}>
      <Link
        to="/coop/orders/$id"
        params={{ id: order.id }}
        className="flex items-start gap-3.5 px-4 py-3 hover:bg-cotton-50"
      >
        <Picture src={pictureOf(product)} name={title} width={64} decorative />
        <span className="min-w-0 flex-1">
          <span className="block text-h3">{title}</span>
          <span className="block text-small text-ink-2">
            {order.number}, {buyerText(words, order.buyer)}
          </span>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <OrderState state={order.state} />
            <OrderTurn order={order} />
          </span>
          {turn && <span className="block font-semibold">{taskText(words, turn.task, order)}</span>}
          {turn?.reason && <span className="block wrap-anywhere">{t('coop.todo.why', { reason: turn.reason })}</span>}
          {turn?.task !== 'MAKE_GOODS' && (
            <span className="block">
              {t('coop.orders.readyOn', { day: formatDate(order.readyOn, locale, { now: platformNow() }) })}
            </span>
          )}
          <span className="block font-semibold">{t('coop.orders.receive', { amount: receive })}</span>
        </span>
      </Link>
    </li>
  );
}

function NoOrder() {
  const { t } = useWords();
  const inbox = (
    <Link to="/coop" className="btn w-full">
      {t('coop.toInbox')}
    </Link>
  );
  return (
    <div className="px-4 pb-4">
      <Empty title={t('coop.orders.empty')} action={inbox}>
        {t('coop.orders.emptyWhy')}
      </Empty>
    </div>
  );
}

const Waiting = () => (
  <div className="px-4 py-3">
    <Skeleton>
      {[1, 2, 3].map((row) => (
        <div key={row} className="flex gap-3.5 pb-5">
          <Bar width="64px" height={64} />
          <div className="grid flex-1 content-start gap-2.5">
            <Bar width="85%" height={22} />
            <Bar width="60%" />
            <Bar width="70%" />
          </div>
        </div>
      ))}
    </Skeleton>
  </div>
);
