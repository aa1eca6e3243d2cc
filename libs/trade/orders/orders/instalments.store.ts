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

/** Locks the order of an instalment, so that payments of one order follow each other. Refuses with NOT_FOUND. */
export async function lockInstalment(tx: PlatformTx, instalmentId: string): Promise<LockedInstalment> {
  const [locked] = await lockInstalments(tx, [instalmentId]);
  return locked ?? refuse('NOT_FOUND', { field: 'instalmentId' });
}

/**
 * Locks the orders of all of them that there are, always in the order of the orders' ids, so that two who take several
 * never wait for each other in a circle.
 */
export async function lockInstalments(tx: PlatformTx, instalmentIds: readonly string[]): Promise<LockedInstalment[]> {
  if (instalmentIds.length === 0) return [];
  const rows = await tx.sql<StandingInstalment>(
    `select ${dueInstalment.json('i')} as instalment, ${payingOrder.json('o')} as order
       from trade.instalment i
       join trade.order o on o.id = i.order_id
      where i.id = any($1)
      order by o.id, i.id
        for update of o`,
    [instalmentIds],
  );
  return rows.map((row) => ({ ...row, locked: true }));
}

/** Those that were not paid in full before; under their orders' locks. */
export async function markPaid(
  tx: PlatformTx,
  locked: readonly LockedInstalment[],
  at: Date,
): Promise<LockedInstalment[]> {
  const rows = locked.map(({ instalment, order: { id: orderId, buyerId, cooperativeId } }) => ({
    id: instalment.id,
    orderId,
    buyerId,
    cooperativeId,
  }));
  const first = await tx.sql<{ id: string }>(
    `insert into trade.paid_instalment (instalment_id, order_id, buyer_id, cooperative_id, paid_at)
     select i.id, i."orderId", i."buyerId", i."cooperativeId", $2
       from jsonb_to_recordset($1::jsonb) i(id uuid, "orderId" uuid, "buyerId" uuid, "cooperativeId" uuid)
     on conflict do nothing
     returning instalment_id as id`,
    [JSON.stringify(rows), at],
  );
  const ids = new Set(first.map(({ id }) => id));
  return locked.filter(({ instalment }) => ids.has(instalment.id));
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
