import { In } from 'typeorm';
import type { Reader, PlatformTx, RowOf } from '#platform/database';
import { refuse } from '#platform/kernel';
import { dueInstalment, Instalment, payingOrder } from '../model/order.entity.js';

/** An instalment with its order, as they stood when they were read: what a payment needs to judge what is due. */
export interface StandingInstalment {
  instalment: RowOf<typeof dueInstalment>;
  order: RowOf<typeof payingOrder>;
}

/** The same under its order's lock, until the transaction ends: only on this money is taken. */
export interface LockedInstalment extends StandingInstalment {
  locked: true;
}

/** Locks the order of an instalment, so that payments of one order follow each other. */
export async function lockInstalment(tx: PlatformTx, instalmentId: string): Promise<LockedInstalment> {
  const [row] = await tx.sql<StandingInstalment>(
    `select ${dueInstalment.json('i')} as instalment, ${payingOrder.json('o')} as order
       from trade.instalment i
       join trade.order o on o.id = i.order_id
      where i.id = $1
        for update of o`,
    [instalmentId],
  );
  return { ...(row ?? refuse('NOT_FOUND', { field: 'instalmentId' })), locked: true };
}

/** Whether it was not paid in full before; under its order's lock. */
export async function markPaid(tx: PlatformTx, { instalment, order }: LockedInstalment, at: Date): Promise<boolean> {
  const first = await tx.sql(
    `insert into trade.paid_instalment (instalment_id, order_id, buyer_id, cooperative_id, paid_at)
     values ($1, $2, $3, $4, $5)
     on conflict do nothing
     returning 1`,
    [instalment.id, order.id, order.buyerId, order.cooperativeId, at],
  );
  return first.length > 0;
}

/** Whether it was paid in full; under its order's lock. */
export async function markUnpaid(tx: PlatformTx, { instalment }: LockedInstalment): Promise<boolean> {
  const taken = await tx.sql('delete from trade.paid_instalment where instalment_id = $1 returning 1', [instalment.id]);
  return taken.length > 0;
}

export const findInstalments = (reader: Reader, orderIds: readonly string[]): Promise<Instalment[]> =>
  reader.db.find(Instalment, { where: { orderId: In([...orderIds]) }, order: { orderId: 'ASC', position: 'ASC' } });

export const findInstalmentsById = (reader: Reader, ids: readonly string[]): Promise<Instalment[]> =>
  reader.db.findBy(Instalment, { id: In([...ids]) });
