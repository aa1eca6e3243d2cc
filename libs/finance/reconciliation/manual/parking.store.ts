import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';

export async function parkLine(
  tx: PlatformTx,
  lineId: string,
  { personId, note }: { personId: string; note: string },
  at: Date,
): Promise<void> {
  await tx.sql('update finance.parked_line set ended_by = $2, ended_at = $3 where line_id = $1 and ended_at is null', [
    lineId,
    personId,
    at,
  ]);
  await tx.sql(
    'insert into finance.parked_line (id, line_id, note, parked_by, parked_at) values ($1, $2, $3, $4, $5)',
    [newId(), lineId, note, personId, at],
  );
}

export async function unparkLine(tx: PlatformTx, lineId: string, personId: string, at: Date): Promise<boolean> {
  const ended = await tx.sql(
    `update finance.parked_line set ended_by = $2, ended_at = $3
      where line_id = $1 and ended_at is null returning 1`,
    [lineId, personId, at],
  );
  return ended.length > 0;
}
