import type { PlatformTx, Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { orderInHand, type InstalmentKind, type OrderInHand } from '../model/order.entity.js';

/** Whose an order is that the actor sees; refuses one that he doesn't with NOT_FOUND. */
export async function seenOrder(reader: Reader, id: string): Promise<{ programmeId: string }> {
  const [seen] = await reader.sql<{ programmeId: string }>(
    'select programme_id as "programmeId" from trade.order where id = $1',
    [id],
  );
  return seen ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' });
}

/** The order, locked: its row is the other side's too. */
export async function lockOrderInHand(tx: PlatformTx, id: string): Promise<OrderInHand> {
  const [order] = await tx.sql<OrderInHand>(
    `select ${orderInHand.list('o')}
       from trade.order o
      where o.id = $1
        for update`,
    [id],
  );
  return order!;
}

/** The order that a document was brought for, if the actor sees the document. */
export async function orderOfUpload(reader: Reader, uploadId: string): Promise<string> {
  const [row] = await reader.sql<{ order_id: string }>('select order_id from trade.upload where id = $1', [uploadId]);
  return row?.order_id ?? refuse('NOT_FOUND', { field: 'uploadId', message: 'There is no such document.' });
}

/** The kinds of the instalments that are not paid in full, in their order. */
export async function unpaidKinds(reader: Reader, orderId: string): Promise<InstalmentKind[]> {
  const rows = await reader.sql<{ kind: InstalmentKind }>(
    `select i.kind
       from trade.instalment i
      where i.order_id = $1
        and not exists (select from trade.paid_instalment p where p.instalment_id = i.id)
      order by i.position`,
    [orderId],
  );
  return rows.map(({ kind }) => kind);
}

/** The kinds of the instalments that are paid in full. */
export async function findPaidKinds(reader: Reader, orderId: string): Promise<InstalmentKind[]> {
  const rows = await reader.sql<{ kind: InstalmentKind }>(
    `select i.kind
       from trade.instalment i
       join trade.paid_instalment p on p.instalment_id = i.id
      where i.order_id = $1
      order by i.position`,
    [orderId],
  );
  return rows.map(({ kind }) => kind);
}
