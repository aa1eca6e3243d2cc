import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatAmount, formatDate, formatDay, nameIn } from '#platform/words/browser';
import { ErrorPage, NotFoundPage } from '../../components/ErrorPage';
import { Alert } from '../../components/Notice';
import { StateBadge } from '../../components/StateBadge';
import { Unbroken } from '../../components/Unbroken';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { RefusalError } from '../../data/request';
import { useViewer } from '../../session/session';
import { quantityText } from '../../words/quantity-text';
import { useZone } from '../../session/session';
import { useTitle } from '../../words/use-title';
import { whenDue } from '../../words/when-due';
import { useWords } from '../../words/words';
import { CancelOrder } from './CancelOrder';
import { orderQuery, type Keeping, type Order } from './order-query';

const route = getRouteApi('/admin/orders/$id');

/** One order as the secretariat sees it: who, what, what is paid, its papers, and why it waits. */
export function OrderPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(orderQuery(id));
  if (data) return <OrderView order={data.order} reasons={data.reasons} />;
  if (error instanceof RefusalError && (error.code === 'NOT_FOUND' || error.code === 'BAD_INPUT'))
    return <NotFoundPage />;
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <div className="p-4">
      <Skeleton>
        {[0, 1, 2, 3].map((row) => (
          <Bar key={row} height={37} />
        ))}
      </Skeleton>
    </div>
  );
}

function OrderView({ order, reasons }: { order: Order; reasons: readonly Keeping[] }) {
  const words = useWords();
  const { t, locale } = words;
  const { number, state, buyer, cooperative, lines, instalments } = order;
  const now = platformNow();
  const zone = useZone();
  const title = t('order.title', { number });
  useTitle(title);
  const mayCancel = useViewer()?.role === 'OPERATOR';
  return (
    <div className="grid max-w-[960px] gap-6 p-4 text-dense wide:p-5">
      <div>
        <Link to="/admin" className="link-line inline-flex min-h-11 items-center text-indigo">
          {t('nav.home')}
        </Link>
        <h1 className="flex flex-wrap items-center gap-x-4 text-h2">
          <Unbroken text={title} part={number} /> <StateBadge kind="neutral">{t(`order.state.${state}`)}</StateBadge>
        </h1>
        <p className="text-ink-2">
          {t('today.since', { day: formatDay(new Date(order.movedAt), locale, { zone, now }) })}
        </p>
      </div>
      {reasons.map((reason) => (
        <Alert key={reason}>{t(`today.keeping.${reason}`)}</Alert>
      ))}
      <Part title={t('order.terms')}>
        <dl className="grid gap-1.5 pt-2">
          <Fact name={t('order.buyer')}>
            {nameIn(locale, buyer)}, {buyer.country}
          </Fact>
          <Fact name={t('order.seller')}>{nameIn(locale, cooperative)}</Fact>
          <Fact name={t('deal.where')}>
            {order.incoterm} {order.place}
          </Fact>
          <Fact name={t('deal.readyOn')}>{formatDate(order.readyOn, locale, { now })}</Fact>
        </dl>
      </Part>
      <Part title={t('order.lines')}>
        <ul>
          {lines.map((line) => (
            <Item key={line.position} figure={formatAmount(line.amount)}>
              {quantityText(words, line.quantity)} {nameIn(locale, line)}
            </Item>
          ))}
          <Item figure={formatAmount(order.total)}>
            <b className="font-semibold">{t('today.total')}</b>
          </Item>
        </ul>
      </Part>
      <Part title={t('order.schedule')}>
        <ul>
          {instalments.map((each) => (
            <Instalment key={each.id} instalment={each} order={order} zone={zone} />
          ))}
        </ul>
      </Part>
      <Papers order={order} />
      {mayCancel && <CancelOrder order={order} />}
    </div>
  );
}

interface OneInstalment {
  instalment: Order['instalments'][number];
  order: Pick<Order, 'state'>;
  zone: string;
}

function Instalment({ instalment: { kind, amount, dueOn, paidAt, received, reference }, order, zone }: OneInstalment) {
  const { t, locale } = useWords();
  const now = platformNow();
  return (
    <Item figure={formatAmount(amount)}>
      <b className="font-semibold">{t(`order.kind.${kind}`)}</b>, {t('order.reference')}{' '}
      <span className="num whitespace-nowrap select-all">{reference}</span>
      <span className="flex flex-wrap items-center gap-x-3 text-ink-2">
        {paidAt ? (
          <StateBadge kind="paid">
            {t('order.paidOn', { day: formatDay(new Date(paidAt), locale, { zone, now }) })}
          </StateBadge>
        ) : (
          whenDue({ t }, order, dueOn && formatDate(dueOn, locale, { now }))
        )}
        {!paidAt && Number(received.amount) > 0 && (
          <span className="text-gold-ink">{t('order.receivedPart', { amount: formatAmount(received) })}</span>
        )}
      </span>
    </Item>
  );
}

function Papers({ order: { documents, billsOfLading } }: { order: Order }) {
  const { t } = useWords();
  const link = (url: string, text: string) => (
    <a href={url} target="_blank" rel="noreferrer" className="link-line inline-flex min-h-11 items-center text-indigo">
      {text}
    </a>
  );
  if (documents.length + billsOfLading.length === 0) return null;
  return (
    <Part title={t('order.documents')}>
      <ul>
        {documents.map(({ id, type, number, ready, url }) => (
          <Item key={id}>
            {ready ? link(url, t(`order.document.${type}`, { number })) : t('order.documentComing', { number })}
          </Item>
        ))}
        {billsOfLading.map(({ id, number, state, url }) => (
          <Item
            key={id}
            figure={
              state === 'SUBMITTED' && (
                <Link to="/admin/shipping" className="link-line inline-flex min-h-11 items-center text-indigo">
                  {t('today.toBills')}
                </Link>
              )
            }
          >
            {link(url, t('order.document.BILL_OF_LADING', { number }))}
          </Item>
        ))}
      </ul>
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="border-b border-ink pb-1.5 text-h3">{title}</h2>
    {children}
  </section>
);

const Item = ({ children, figure }: { children: ReactNode; figure?: ReactNode }) => (
  <li className="flex min-h-[37px] items-center justify-between gap-x-4 border-b border-line py-1.5">
    <span className="min-w-0 break-words">{children}</span>
    {figure && <span className="num shrink-0 text-right font-semibold">{figure}</span>}
  </li>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-3">
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);
