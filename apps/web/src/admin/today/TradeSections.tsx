import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { daysLate, formatAmount, formatDate, formatDay, formatMoment, nameIn } from '#platform/words/browser';
import { StateBadge } from '../../components/StateBadge';
import { platformNow } from '../../data/clock';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { Row, Section } from './Section';
import { keptOrdersQuery, type Trade, type WaitingOrder } from './today-query';
import { dueOf } from './waiting';

/** What cooperatives brought and the operator has not looked at. */
export function BillsWaiting({ trade: { billsOfLading } }: { trade: Trade }) {
  const words = useWords();
  const { t, locale } = words;
  const { nodes, pageInfo } = billsOfLading;
  const zone = useZone();
  const way = (
    <Link to="/admin/shipping" className="link-line inline-flex min-h-11 items-center text-indigo">
      {t('today.toBills')}
    </Link>
  );
  return (
    <Section
      title={t('today.bills')}
      count={pageInfo.hasNextPage ? undefined : nodes.length}
      way={nodes.length > 0 && way}
    >
      {nodes.length === 0 ? (
        <p className="py-2 text-ink-2">{t('today.noBills')}</p>
      ) : (
        <ul>
          {nodes.map(({ id, number, uploadedAt, order }) => (
            <Row key={id}>
              <b className="font-semibold">{number}</b>, <OrderLink order={order} />,{' '}
              {nameIn(locale, order.cooperative)}
              <span className="block text-ink-2">
                {formatMoment(words, new Date(uploadedAt), { zone, now: platformNow() })}
              </span>
            </Row>
          ))}
        </ul>
      )}
    </Section>
  );
}

const OrderLink = ({ order: { id, number } }: { order: { id: string; number: string } }) => (
  <Link
    to="/admin/orders/$id"
    params={{ id }}
    className="link-line font-semibold whitespace-nowrap text-indigo
      max-wide:inline-flex max-wide:min-h-11 max-wide:min-w-11 max-wide:items-center"
  >
    {number}
  </Link>
);

/** Late orders that are not cancelled, because their money may be there: somebody must find out. */
export function OrdersKept() {
  const { t, locale } = useWords();
  const keptOrders = useQuery(keptOrdersQuery).data ?? [];
  if (keptOrders.length === 0) return null;
  return (
    <Section title={t('today.kept')} count={keptOrders.length}>
      <p className="py-2 text-ink-2">{t('today.keptWhat')}</p>
      <ul>
        {keptOrders.map(({ dueOn, reasons, order }) => (
          <Row key={order.id} figure={formatAmount(order.total)}>
            <OrderLink order={order} />{' '}
            <span className="max-wide:block">
              {t('today.fromTo', {
                cooperative: nameIn(locale, order.cooperative),
                buyer: nameIn(locale, order.buyer),
              })}
            </span>
            <span className="block text-ink-2">
              {t('today.depositBy', { day: formatDate(dueOn, locale, { now: platformNow() }) })}
            </span>
            {reasons.map((reason) => (
              <span key={reason} className="block">
                {t(`today.keeping.${reason}`)}
              </span>
            ))}
          </Row>
        ))}
      </ul>
    </Section>
  );
}

const states = ['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED'] as const;

/** Orders by state, of each state those that have stood in it longest. */
export function OrdersWaiting({ trade }: { trade: Trade }) {
  const { t } = useWords();
  const there = states.filter((state) => trade[state].nodes.length > 0);
  if (there.length === 0)
    return (
      <Section title={t('today.orders')} count={0}>
        <p className="py-2 text-ink-2">{t('today.noOrders')}</p>
      </Section>
    );
  return there.map((state) => {
    const { nodes } = trade[state];
    const count = trade.orderStates.find((each) => each.state === state)?.count ?? nodes.length;
    return (
      <Section key={state} title={t(`order.state.${state}`)} count={count}>
        <ul>
          {nodes.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
        {count > nodes.length && (
          <p className="py-2 text-small text-ink-2">{t('today.longest', { count: nodes.length })}</p>
        )}
      </Section>
    );
  });
}

function OrderRow({ order }: { order: WaitingOrder }) {
  const { t, locale } = useWords();
  const now = platformNow();
  const zone = useZone();
  const due = dueOf(order);
  const late = due ? daysLate(due, now, order.programme.zone) : 0;
  return (
    <Row figure={formatAmount(order.total)}>
      <OrderLink order={order} />{' '}
      <span className="max-wide:block">
        {t('today.fromTo', { cooperative: nameIn(locale, order.cooperative), buyer: nameIn(locale, order.buyer) })}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 text-ink-2">
        {t('today.since', { day: formatDay(new Date(order.movedAt), locale, { zone, now }) })}
        {due && (
          <span>
            {t(order.state === 'AWAITING_DEPOSIT' ? 'today.depositBy' : 'today.readyBy', {
              day: formatDate(due, locale, { now }),
            })}
          </span>
        )}
        {late > 0 && <StateBadge kind="late">{t('countdown.daysLate', { count: late })}</StateBadge>}
      </span>
    </Row>
  );
}
