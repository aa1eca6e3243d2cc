import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { ImportedLine } from '../lines/line.entity.js';
import { lockLine } from '../lines/lines.store.js';
import type { Rule } from '../lines/rules.js';

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
            m.amount_minor::text as "amountMinor", platform.text_in(p.name) as by, m.decided_at as at
       from finance.match m
       left join trade.person p on p.id = m.decided_by
       left join trade.instalment i on m.target = 'instalment' and i.id::text = m.target_id
       left join trade.order o on o.id = i.order_id
      where m.line_id = $1 and m.undone_at is null order by m.part`,
    [lineId],
  );

/** A part of a line with what it is, by which rule, and who decided if it was a person. */
export interface NewMatch extends Pick<LiveMatch, 'id' | 'target' | 'targetId' | 'amountMinor'> {
  lineId: string;
  rule: Rule;
  ruleVersion: string;
  score: number;
  decidedBy: string | null;
  decidedAt: Date;
  /** 1 for the whole line; a split counts on. */
  part: number;
}

/** As one parameter, however many there are. */
export async function insertMatches(tx: PlatformTx, matches: readonly NewMatch[]): Promise<void> {
  if (matches.length === 0) return;
  await tx.sql(
    `insert into finance.match
       (id, line_id, rule, rule_version, score, target, target_id, decided_by, decided_at, part, amount_minor)
     select m.id, m."lineId", m.rule, m."ruleVersion", m.score, m.target, m."targetId", m."decidedBy", m."decidedAt",
            m.part, m."amountMinor"
       from jsonb_to_recordset($1::jsonb) m(
              id uuid, "lineId" uuid, rule text, "ruleVersion" text, score numeric, target text, "targetId" text,
              "decidedBy" uuid, "decidedAt" timestamptz, part integer, "amountMinor" bigint)`,
    [JSON.stringify(matches)],
  );
}

export async function undoMatches(
  tx: PlatformTx,
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
 * The ledger transaction by which a part was posted: under the match, or on the line itself when it was matched at
 * once.
 */
export async function findPostedMatch(reader: Reader, matchId: string, fingerprint: string): Promise<string> {
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

/** Locks the line, if it still waits. Asked after the lock: what was matched meanwhile is seen. */
export async function lockWaiting(tx: PlatformTx, id: string): Promise<ImportedLine | undefined> {
  const line = await lockLine(tx, id);
  return (await findMatches(tx, id)).length === 0 ? line : undefined;
}
