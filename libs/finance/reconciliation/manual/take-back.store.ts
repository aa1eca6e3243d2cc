import type { Reader, PlatformTx } from '#platform/database';
import { propose, type ProposedTakeBack } from './proposals.store.js';

/** What one person of finance wants to take back, and another has to confirm: a proposal of this one part. */
export const TAKE_BACK: ProposedTakeBack['type'] = 'take_back';

export async function findTakeBack(
  reader: Reader,
  lineId: string,
): Promise<{ proposedBy: string; name: string | null } | undefined> {
  const [row] = await reader.sql<{ proposedBy: string; name: string | null }>(
    `select x.proposed_by as "proposedBy", platform.text_in(p.name) as name
       from finance.proposed_match x left join trade.person p on p.id = x.proposed_by
      where x.line_id = $1 and x.settled_at is null and x.parts -> 0 ->> 'type' = '${TAKE_BACK}'`,
    [lineId],
  );
  return row;
}

export const proposeTakeBack = (
  tx: PlatformTx,
  lineId: string,
  { personId, reason }: { personId: string; reason: string },
  at: Date,
): Promise<void> => propose(tx, lineId, { personId, parts: [{ type: TAKE_BACK, reason }] }, at);
