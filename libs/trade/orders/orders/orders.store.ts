import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import {
  endingOrder,
  Order,
  orderedQuantity,
  OrderLine,
  type EndingOrder,
  type Instalment,
  type OrderedQuantity,
} from '../model/order.entity.js';
import { orderSteps, type OrderState } from '../model/order.states.js';
import { tasksOfSide, type TaskSide } from '../turns/turn.js';
import { waitsForAny } from '../turns/turns.store.js';

/** An order as it is placed. */
export type PlacedOrder = Omit<Order, 'state' | 'movedAt' | 'invoicedAt'>;

/**
 * Writes an order with its lines and instalments, in one statement; its deposit is due as many days as its
 * programme gives after the day of it on which it is placed.
 */
export async function addOrder(
  tx: PlatformTx,
  order: PlacedOrder,
  lines: readonly Omit<OrderLine, 'orderId' | 'buyerId' | 'cooperativeId'>[],
  schedule: readonly Pick<Instalment, 'id' | 'position' | 'kind' | 'amountMinor' | 'reference'>[],
): Promise<void> {
  await tx.sql(ADD, [JSON.stringify(order), JSON.stringify(lines), JSON.stringify(schedule)]);
}

const ADD = `
  with placed as (
    insert into trade.order (id, programme_id, number, request_id, quote_id, revision_number,
                             buyer_id, cooperative_id, state, incoterm, place, ready_on,
                             currency, total_minor, commission_bp, placed_at, moved_at)
    select o.id, o."programmeId", o.number, o."requestId", o."quoteId", o."revisionNumber",
           o."buyerId", o."cooperativeId", 'AWAITING_DEPOSIT', o.incoterm, o.place, o."readyOn",
           o.currency, o."totalMinor", o."commissionBp", o."placedAt", o."placedAt"
      from jsonb_to_record($1::jsonb) o(
             id uuid, "programmeId" uuid, number text, "requestId" uuid, "quoteId" uuid, "revisionNumber" int,
             "buyerId" uuid, "cooperativeId" uuid, incoterm text, place text, "readyOn" date,
             currency text, "totalMinor" bigint, "commissionBp" int, "placedAt" timestamptz)
    returning id, programme_id, buyer_id, cooperative_id, placed_at),
  lined as (
    insert into trade.order_line (order_id, position, buyer_id, cooperative_id, listing_id,
                                  name, hs_code, quantity, unit, unit_price, amount_minor)
    select p.id, l.position, p.buyer_id, p.cooperative_id, l."listingId",
           l.name, l."hsCode", l.quantity, l.unit, l."unitPrice", l."amountMinor"
      from placed p,
           jsonb_to_recordset($2::jsonb) l(
             position int, "listingId" uuid, name jsonb, "hsCode" text,
             quantity numeric, unit text, "unitPrice" numeric, "amountMinor" bigint))
  insert into trade.instalment (id, order_id, buyer_id, cooperative_id, position, kind, amount_minor, due_on, reference)
  select i.id, p.id, p.buyer_id, p.cooperative_id, i.position, i.kind, i."amountMinor",
         case i.kind when 'DEPOSIT' then (p.placed_at at time zone g.zone)::date + g.deposit_days end, i.reference
    from placed p
    join trade.programme g on g.id = p.programme_id,
         jsonb_to_recordset($3::jsonb) i(id uuid, position int, kind text, "amountMinor" bigint, reference text)`;

/** Where an order stood under its lock, and where a step of its table leads it. */
export type MovedOrder = Pick<Order, 'id' | 'state'> & { next: OrderState };

/** The one writer of an order's state, and of when it came to stand there. */
export async function moveOrders(tx: PlatformTx, orders: readonly MovedOrder[], at: Date): Promise<void> {
  if (orders.length === 0) return;
  for (const { state, next } of orders)
    if (!orderSteps.leads(state, next)) throw new Error(`no step leads an order from ${state} to ${next}`);
  await tx.sql(
    `update trade.order o
        set state = m.next, moved_at = $2
       from jsonb_to_recordset($1::jsonb) m(id uuid, next text)
      where o.id = m.id`,
    [JSON.stringify(orders.map(({ id, next }) => ({ id, next }))), at],
  );
}

export const moveOrder = (
  tx: PlatformTx,
  { id, state }: Pick<Order, 'id' | 'state'>,
  next: OrderState,
  at: Date,
): Promise<void> => moveOrders(tx, [{ id, state, next }], at);

/** Locks an order that is to end: its state, and the day that its capacity was committed for. NOT_FOUND. */
export async function lockEnding(tx: PlatformTx, id: string): Promise<EndingOrder> {
  const [order] = await tx.sql<EndingOrder>(
    `select ${endingOrder.list('o')}
       from trade.order o
      where o.id = $1
        for update`,
    [id],
  );
  return order ?? refuse('NOT_FOUND');
}

/** What each line of an order has of its listing's capacity. */
export const findQuantities = (reader: Reader, orderId: string): Promise<OrderedQuantity[]> =>
  reader.sql<OrderedQuantity>(`select ${orderedQuantity.list('l')} from trade.order_line l where l.order_id = $1`, [
    orderId,
  ]);

export const findOrders = (reader: Reader, ids: readonly string[]): Promise<Order[]> =>
  reader.db.findBy(Order, { id: In([...ids]) });

export const findOrderLines = (reader: Reader, orderIds: readonly string[]): Promise<OrderLine[]> =>
  reader.db.find(OrderLine, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

/** Which orders, and in which order: the newest first, or first those that have stood longest in their state. */
export interface OrderList {
  state: OrderState | null;
  /** Only those that wait for this side. */
  waitsFor?: TaskSide | null;
  by: 'newest' | 'longestWaiting';
}

/** The actor's orders (row-level security narrows them to its own side). */
export async function findOwnOrders(
  reader: Reader,
  { state, waitsFor, by }: OrderList,
  size: number,
  after: (string | number)[] | null,
): Promise<Order[]> {
  const [column, field, direction, beyond] =
    by === 'newest'
      ? (['placed_at', 'placedAt', 'DESC', '<'] as const)
      : (['moved_at', 'movedAt', 'ASC', '>'] as const);
  const query = reader.db
    .createQueryBuilder(Order, 'o')
    .orderBy(`o.${field}`, direction)
    .addOrderBy('o.id', direction)
    .limit(size);
  if (state) query.andWhere('o.state = :state', { state });
  if (waitsFor) query.andWhere(waitsForAny(tasksOfSide(waitsFor)));
  if (after)
    query.andWhere(`(o.${column}, o.id) ${beyond} (:at::timestamptz, :id::uuid)`, { at: after[0], id: after[1] });
  return query.getMany();
}

/** How many orders stand in each state that is no end; the ends grow for ever and wait for nobody. */
export const countOpenOrders = (reader: Reader): Promise<{ state: OrderState; count: number }[]> =>
  reader.sql<{ state: OrderState; count: number }>(
    'select state, count(*)::int as count from trade.order where state = any($1) group by state',
    [orderSteps.states.filter((state) => !orderSteps.isEnd(state))],
  );
