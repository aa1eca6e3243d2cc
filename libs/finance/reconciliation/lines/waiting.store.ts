import type { Reader, PlatformTx } from '#platform/database';
import { ImportedLine } from './line.entity.js';
import { WORTH } from './worth.store.js';

/** Lines that nothing explains are looked through at most so many at once. */
const MOST = 500;

/** `l`, a statement's line, is matched. */
export const LIVE = 'exists (select from finance.match m where m.line_id = l.id and m.undone_at is null)';

/** Everything that waits on a programme's accounts, parked or not. */
export const findWaiting = (reader: Reader, programmeId: string): Promise<ImportedLine[]> =>
  reader.db
    .createQueryBuilder(ImportedLine, 'l')
    .where(`not ${LIVE} and ${WORTH} <> 0`)
    .andWhere('l.bank_account_id in (select id from finance.bank_account where programme_id = :programmeId)', {
      programmeId,
    })
    .orderBy('l.id', 'DESC')
    .limit(MOST)
    .getMany();

/** What waits and was never matched: a rule may still find out what it is. */
export const findUntouched = (reader: Reader): Promise<ImportedLine[]> =>
  reader.db
    .createQueryBuilder(ImportedLine, 'l')
    .where(`not exists (select from finance.match m where m.line_id = l.id) and ${WORTH} <> 0`)
    .orderBy('l.id')
    .limit(MOST)
    .getMany();

/** What lines that wait are worth, in minor units without a sign; one that is explained is not among them. */
export async function findStanding(reader: Reader, ids: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.sql<{ id: string; worth: string }>(
    `select l.id, abs(${WORTH})::text as worth from finance.statement_line l
      where l.id = any($1) and not ${LIVE}`,
    [ids],
  );
  return new Map(rows.map(({ id, worth }) => [id, BigInt(worth)]));
}

/** A line is matched: nobody looks after it any more, and what was proposed is settled. */
export async function endWaiting(tx: PlatformTx, lineId: string, personId: string | null, at: Date): Promise<void> {
  await tx.sql(
    `with unparked as (
       update finance.parked_line set ended_by = $2, ended_at = $3 where line_id = $1 and ended_at is null)
     update finance.proposed_match set settled_by = $2, settled_at = $3 where line_id = $1 and settled_at is null`,
    [lineId, personId, at],
  );
}
