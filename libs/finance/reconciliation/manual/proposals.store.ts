import type { Reader, PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';

/** What was proposed about a line is done, or was about something that stands no more. */
export const settleProposal = (tx: PlatformTx, lineId: string, personId: string | null, at: Date): Promise<unknown> =>
  tx.sql(
    'update finance.proposed_match set settled_by = $2, settled_at = $3 where line_id = $1 and settled_at is null',
    [lineId, personId, at],
  );

export interface Proposal {
  proposedBy: string;
  name: string | null;
  /** It says the same as these parts. */
  same: boolean;
}

export async function findProposal(
  reader: Reader,
  lineId: string,
  parts: readonly ProposedPart[],
): Promise<Proposal | undefined> {
  const [row] = await reader.sql<Proposal>(
    `select x.parts = $2::jsonb as same, x.proposed_by as "proposedBy", platform.text_in(p.name) as name
       from finance.proposed_match x left join trade.person p on p.id = x.proposed_by
      where x.line_id = $1 and x.settled_at is null`,
    [lineId, JSON.stringify(parts)],
  );
  return row;
}

/** A part of a proposal, as it is kept; `minor` without a sign. */
export interface ProposedPart {
  type: string;
  id: string | null;
  minor: string;
  withFee: boolean;
}

export async function findProposals(reader: Reader, lineIds: readonly string[]): Promise<Map<string, ProposedPart[]>> {
  const rows = await reader.sql<{ lineId: string; parts: ProposedPart[] }>(
    'select line_id as "lineId", parts from finance.proposed_match where line_id = any($1) and settled_at is null',
    [lineIds],
  );
  return new Map(rows.map(({ lineId, parts }) => [lineId, parts]));
}

/** Instead of parts: that the match is taken back. */
export interface ProposedTakeBack {
  readonly type: 'take_back';
  readonly reason: string;
}

/** In place of what was proposed before. */
export async function propose(
  tx: PlatformTx,
  lineId: string,
  { personId, parts }: { personId: string; parts: readonly (ProposedPart | ProposedTakeBack)[] },
  at: Date,
): Promise<void> {
  await settleProposal(tx, lineId, personId, at);
  await tx.sql(
    `insert into finance.proposed_match (id, line_id, parts, proposed_by, proposed_at)
     values ($1, $2, $3::jsonb, $4, $5)`,
    [newId(), lineId, JSON.stringify(parts), personId, at],
  );
}
