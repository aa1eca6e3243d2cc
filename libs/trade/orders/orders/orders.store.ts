import { In } from 'typeorm';
import type { Reader, Tx } from '#platform/database';
import { Instalment, Order, OrderLine } from './order.entity.js';
import { orderSteps, type OrderState } from './order.states.js';
import { tasksOfSide, type TaskSide } from '../turns/turn.js';
import { waitsForAny } from '../turns/turns.store.js';

/**
 * The one writer of an order's state: to where a step of its table leads from where it stood under its lock,
 * and when.
 */
export async function moveOrder(
  tx: Tx,
  { id, state }: Pick<Order, 'id' | 'state'>,
  next: OrderState,
  at: Date,
): Promise<void> {
  if (!orderSteps.leads(state, next)) throw new Error(`no step leads an order from ${state} to ${next}`);
  await tx.sql('update trade.order set state = $2, moved_at = $3 where id = $1', [id, next, at]);
}

export const findOrders = (reader: Reader, ids: readonly string[]): Promise<Order[]> =>
  reader.db.findBy(Order, { id: In([...ids]) });

export const findOrderLines = (reader: Reader, orderIds: readonly string[]): Promise<OrderLine[]> =>
  reader.db.find(OrderLine, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

export const findInstalments = (reader: Reader, orderIds: readonly string[]): Promise<Instalment[]> =>
  reader.db.find(Instalment, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

export const findInstalmentsById = (reader: Reader, ids: readonly string[]): Promise<Instalment[]> =>
  reader.db.findBy(Instalment, { id: In([...ids]) });

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
