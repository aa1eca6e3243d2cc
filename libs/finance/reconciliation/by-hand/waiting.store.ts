import { In } from 'typeorm';
import type { Reader, Tx } from '#platform/database';
import { newId, refuse } from '#platform/kernel';
import { ImportedLine } from '../imports/statement.entity.js';
import type { Candidate } from '../matching/candidates.js';
import { WORTH } from '../reversals/worth.js';

/** Lines that nothing explains are looked through at most so many at once. */
const MOST = 500;

/** `l`, a statement's line, is matched. */
export const LIVE = 'exists (select from finance.match m where m.line_id = l.id and m.undone_at is null)';

export const findLinesById = (reader: Reader, ids: readonly string[]): Promise<ImportedLine[]> =>
  reader.db.findBy(ImportedLine, { id: In([...ids]) });

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

/** A line of another programme's account is not there. */
export async function refuseForeignLine(reader: Reader, id: string, secretariatId: string): Promise<void> {
  const own = await reader.sql(
    `select from finance.statement_line l
       join finance.bank_account b on b.id = l.bank_account_id
       join trade.organisation s on s.programme_id = b.programme_id
      where l.id = $1 and s.id = $2`,
    [id, secretariatId],
  );
  if (own.length === 0) refuse('NOT_FOUND', { field: 'lineId', message: 'There is no such bank line.' });
}

/** Locks the line, so that one decision about it follows the other. As the platform. */
export async function lockLine(tx: Tx, id: string): Promise<ImportedLine> {
  const [known] = await tx.sql('select id from finance.statement_line where id = $1 for update', [id]);
  const [line] = known ? await findLinesById(tx, [id]) : [];
  return line ?? refuse('NOT_FOUND', { field: 'lineId', message: 'There is no such bank line.' });
}

/** The same, if it still waits. Asked after the lock: what was matched meanwhile is seen. */
export async function lockWaiting(tx: Tx, id: string): Promise<ImportedLine | undefined> {
  const line = await lockLine(tx, id);
  return (await findMatches(tx, id)).length === 0 ? line : undefined;
}

/** One part of what a line is matched to. */
export interface LiveMatch {
  id: string;
  target: string;
  targetId: string | null;
  orderNumber: string | null;
  /** Minor units, signed like the line. */
  amountMinor: string;
  /** The person's name; null when a rule decided. */
  by: string | null;
  at: Date;
}

export const findMatches = (reader: Reader, lineId: string): Promise<LiveMatch[]> =>
  reader.sql<LiveMatch>(
    `select m.id, m.target, m.target_id as "targetId", o.number as "orderNumber",
            m.amount_minor::text as "amountMinor", p.name as by, m.decided_at as at
       from finance.match m
       left join trade.person p on p.id = m.decided_by
       left join trade.instalment i on m.target = 'instalment' and i.id::text = m.target_id
       left join trade.order o on o.id = i.order_id
      where m.line_id = $1 and m.undone_at is null order by m.part`,
    [lineId],
  );

export async function undoMatches(
  tx: Tx,
  lineId: string,
  { personId, reason }: { personId: string; reason: string },
  at: Date,
): Promise<void> {
  await tx.sql(
    `update finance.match set undone_at = $2, undone_by = $3, undo_reason = $4
      where line_id = $1 and undone_at is null`,
    [lineId, at, personId, reason],
  );
}

/**
 * The ledger transaction by which a part was explained: under the match, or on the line itself when it was booked and
 * matched at once.
 */
export async function findExplaining(reader: Reader, matchId: string, fingerprint: string): Promise<string> {
  const [row] = await reader.sql<{ id: string }>(
    `select t.id from finance.ledger_transaction t
      where ((t.source = 'platform' and t.reference = $1)
             or (t.source = 'statement' and t.reference = $2
                 and t.kind not in ('statement_credit', 'statement_debit')))
        and not exists (select from finance.ledger_transaction r where r.reverses = t.id)
      order by t.source limit 1`,
    [matchId, fingerprint],
  );
  return row?.id ?? refuse('NOT_FOUND', { field: 'lineId', message: 'The ledger has no posting of this match.' });
}

export async function parkLine(
  tx: Tx,
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

export async function unparkLine(tx: Tx, lineId: string, personId: string, at: Date): Promise<boolean> {
  const ended = await tx.sql(
    `update finance.parked_line set ended_by = $2, ended_at = $3
      where line_id = $1 and ended_at is null returning 1`,
    [lineId, personId, at],
  );
  return ended.length > 0;
}

/** What was proposed about a line is done, or was about something that stands no more. */
export const settleProposal = (tx: Tx, lineId: string, personId: string | null, at: Date): Promise<unknown> =>
  tx.sql(
    'update finance.proposed_match set settled_by = $2, settled_at = $3 where line_id = $1 and settled_at is null',
    [lineId, personId, at],
  );

/** A line is matched: nobody looks after it any more, and what was proposed is settled. */
export async function endWaiting(tx: Tx, lineId: string, personId: string | null, at: Date): Promise<void> {
  await tx.sql(
    `with unparked as (
       update finance.parked_line set ended_by = $2, ended_at = $3 where line_id = $1 and ended_at is null)
     update finance.proposed_match set settled_by = $2, settled_at = $3 where line_id = $1 and settled_at is null`,
    [lineId, personId, at],
  );
}

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
    `select x.parts = $2::jsonb as same, x.proposed_by as "proposedBy", p.name
       from finance.proposed_match x left join trade.person p on p.id = x.proposed_by
      where x.line_id = $1 and x.settled_at is null`,
    [lineId, JSON.stringify(parts)],
  );
  return row;
}

/** A part of a proposal, as it is kept; `minor` without a sign. */
export interface ProposedPart {
  type: Candidate['type'];
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

/** In place of what was proposed before. */
export async function propose(
  tx: Tx,
  lineId: string,
  { personId, parts }: { personId: string; parts: readonly ProposedPart[] },
  at: Date,
): Promise<void> {
  await settleProposal(tx, lineId, personId, at);
  await tx.sql(
    `insert into finance.proposed_match (id, line_id, parts, proposed_by, proposed_at)
     values ($1, $2, $3::jsonb, $4, $5)`,
    [newId(), lineId, JSON.stringify(parts), personId, at],
  );
}
