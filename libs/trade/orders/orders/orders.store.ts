import { In } from 'typeorm';
import type { Reader } from '#platform/database';
import { Instalment, Order, OrderLine } from './order.entity.js';

export const findOrders = (reader: Reader, ids: readonly string[]): Promise<Order[]> => reader.db.findBy(Order, { id: In([...ids]) });

export const findOrderLines = (reader: Reader, orderIds: readonly string[]): Promise<OrderLine[]> =>
  reader.db.find(OrderLine, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

export const findInstalments = (reader: Reader, orderIds: readonly string[]): Promise<Instalment[]> =>
  reader.db.find(Instalment, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

export const findInstalmentsById = (reader: Reader, ids: readonly string[]): Promise<Instalment[]> => reader.db.findBy(Instalment, { id: In([...ids]) });

/** The actor's orders, newest first (row-level security narrows them to its own side). */
export async function findOwnOrders(reader: Reader, size: number, after: (string | number)[] | null): Promise<Order[]> {
  const query = reader.db.createQueryBuilder(Order, 'o').orderBy('o.placedAt', 'DESC').addOrderBy('o.id', 'DESC').limit(size);
  if (after) query.where('(o.placed_at, o.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}
