import type { PlatformTx, Reader, Tx } from '#platform/database';
import { Notification } from './notice.entity.js';

export const keepNotifications = (tx: PlatformTx, rows: readonly Notification[]): Promise<unknown> =>
  tx.db.insert(Notification, [...rows]);

/** The newest first; of this person only (row-level security knows the organisation). */
export async function findOwnNotifications(
  reader: Reader,
  personId: string,
  size: number,
  after: (string | number)[] | null,
): Promise<Notification[]> {
  const query = reader.db
    .createQueryBuilder(Notification, 'n')
    .where('n.personId = :personId', { personId })
    .orderBy('n.writtenAt', 'DESC')
    .addOrderBy('n.id', 'DESC')
    .limit(size);
  if (after) query.andWhere('(n.written_at, n.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}

/** At most 100 are counted: a badge says "99+". */
export async function countUnread(reader: Reader, personId: string): Promise<number> {
  const [row] = await reader.sql<{ count: number }>(
    `select count(*)::int as count
       from (select from reactions.notification where person_id = $1 and read_at is null limit 100) unread`,
    [personId],
  );
  return row!.count;
}

export async function markOneRead(tx: Tx, personId: string, id: string, at: Date): Promise<void> {
  await tx.sql('update reactions.notification set read_at = $3 where person_id = $1 and id = $2 and read_at is null', [
    personId,
    id,
    at,
  ]);
}

export async function markRead(tx: Tx, personId: string, upTo: Date, at: Date): Promise<void> {
  await tx.sql(
    'update reactions.notification set read_at = $3 where person_id = $1 and written_at <= $2 and read_at is null',
    [personId, upTo, at],
  );
}
