import type { Reader, PlatformTx } from '#platform/database';
import type { Booked } from './reversals.store.js';

/** The nettings in which a line stands; `free` when the line on the other side is matched to nothing. */
export const findNettings = (reader: Reader, lineId: string): Promise<{ id: string; free: boolean }[]> =>
  reader.sql<{ id: string; free: boolean }>(
    `select n.id, not exists (select from finance.match m
                               where m.line_id in (n.line_id, n.reversal_id) and m.undone_at is null) as free
       from finance.netting n
      where (n.line_id = $1 or n.reversal_id = $1) and n.undone_at is null
      order by n.id`,
    [lineId],
  );

export async function insertNetting(
  tx: PlatformTx,
  { id, reversalId, lineId, minor }: Booked,
  at: Date,
): Promise<void> {
  await tx.sql(
    'insert into finance.netting (id, reversal_id, line_id, amount_minor, decided_at) values ($1, $2, $3, $4, $5)',
    [id, reversalId, lineId, minor.toString(), at],
  );
}

/** By a person, or, without one, because the bank took back that it took back. */
export async function undoNetting(
  tx: PlatformTx,
  id: string,
  { personId, reason }: { personId: string | null; reason: string | null },
  at: Date,
): Promise<void> {
  await tx.sql('update finance.netting set undone_at = $2, undone_by = $3, undo_reason = $4 where id = $1', [
    id,
    at,
    personId,
    reason,
  ]);
}
