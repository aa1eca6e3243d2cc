import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';
import { exactRules, type Rule } from './rules.js';
import { WORTH } from './worth.store.js';

/** A part of what a line was matched to. */
export interface LinePart {
  /** A row of the table of targets. */
  target: string;
  orderNumber: string | null;
  /** Minor units, signed like the line. */
  amountMinor: string;
}

/** A statement's line with what it was matched to, or who looks after it. `amountMinor` signed, + came in. */
export interface LineRow {
  id: string;
  bookedOn: string | null;
  /** Of our account. */
  account: string;
  valueOn: string | null;
  /** The bank's own. */
  bankReference: string | null;
  endToEndId: string | null;
  counterpartyAccount: string | null;
  counterparty: string | null;
  remittance: string;
  reference: string | null;
  amountMinor: string;
  /** What remains of it, signed like it: less where the bank took it back, or it takes back. */
  worthMinor: string;
  currency: Currency;
  /** Its number as the bank writes it, else its id. */
  statement: string | null;
  rule: Rule | null;
  parts: LinePart[];
  decidedAt: Date | null;
  decidedBy: string | null;
  note: string | null;
  owner: string | null;
  parkedAt: Date | null;
  /** Who has proposed a match that needs another person. */
  proposedBy: string | null;
  /** Who has proposed to take its match back, which needs another person, and why. */
  takeBackBy: string | null;
  takeBackReason: string | null;
  /** Why its last match was taken back. */
  undoReason: string | null;
}

export type LineFilter = 'ALL' | 'EXACT' | 'NEEDS_YOU' | 'PARKED' | 'MATCHED' | 'PROPOSED';

interface Page {
  /** On whose accounts. */
  programmeId: string;
  filter: LineFilter;
  /** Waiting lines of which the ladder is sure. */
  exact: readonly string[];
  size: number;
  after: (string | number)[] | null;
}

const COLUMNS = `
  select l.id, to_char(l.booked_on, 'YYYY-MM-DD') as "bookedOn", to_char(l.value_on, 'YYYY-MM-DD') as "valueOn",
         l.bank_reference as "bankReference", l.end_to_end_id as "endToEndId", b.number as account,
         l.counterparty_account as "counterpartyAccount", l.counterparty, l.remittance,
         l.creditor_references[1] as reference, l.amount_minor::text as "amountMinor",
         ${WORTH}::text as "worthMinor", l.currency,
         coalesce(s.number, s.sequence::text, s.statement_id) as statement,
         m.rule, m.decided_at as "decidedAt", platform.text_in(d.name) as "decidedBy",
         k.note, k.parked_at as "parkedAt", platform.text_in(w.name) as owner,
         case when m.id is null then platform.text_in(y.name) end as "proposedBy",
         case when m.id is not null then platform.text_in(y.name) end as "takeBackBy",
         case when m.id is not null then x.parts -> 0 ->> 'reason' end as "takeBackReason",
         coalesce((select jsonb_agg(jsonb_build_object('target', q.target, 'orderNumber', o.number,
                                                       'amountMinor', q.amount_minor::text) order by q.part)
                     from finance.match q
                     left join trade.instalment i on q.target = 'instalment' and i.id::text = q.target_id
                     left join trade.order o on o.id = i.order_id
                    where q.line_id = l.id and q.undone_at is null), '[]') as parts,
         (select u.undo_reason from finance.match u
           where u.line_id = l.id and u.undone_at is not null and m.id is null
           order by u.undone_at desc limit 1) as "undoReason"`;

const FROM = `
    from finance.statement_line l
    join finance.statement s on s.id = l.statement_id
    join finance.bank_account b on b.id = l.bank_account_id
    left join finance.match m on m.line_id = l.id and m.part = 1 and m.undone_at is null
    left join finance.parked_line k on k.line_id = l.id and k.ended_at is null and m.id is null
    left join finance.proposed_match x on x.line_id = l.id and x.settled_at is null
    left join trade.person d on d.id = m.decided_by
    left join trade.person w on w.id = k.parked_by
    left join trade.person y on y.id = x.proposed_by`;

const EXACT = exactRules.map((rule) => `'${rule}'`).join(', ');

/** Matched exactly by a rule, or waiting while the ladder is sure; `ids` is the placeholder of the latter. */
const isExact = (ids: string): string =>
  `(m.rule in (${EXACT}) and m.decided_by is null or l.id = any(${ids}::uuid[]))`;

/** The newest first. */
export const findLines = (reader: Reader, { programmeId, filter, exact, size, after }: Page): Promise<LineRow[]> =>
  reader.sql<LineRow>(
    `${COLUMNS} ${FROM}
      where case $1::text
              when 'EXACT' then ${isExact('$2')}
              when 'NEEDS_YOU' then m.id is null and k.id is null and ${WORTH} <> 0
              when 'PARKED' then k.id is not null
              when 'MATCHED' then m.id is not null
              when 'PROPOSED' then x.id is not null
              else true
            end
        and ($3::uuid is null or l.id < $3::uuid) and b.programme_id = $5
      order by l.id desc limit $4`,
    [filter, exact, after?.[0] ?? null, size, programmeId],
  );

export async function findLine(reader: Reader, programmeId: string, id: string): Promise<LineRow | undefined> {
  const [row] = await reader.sql<LineRow>(`${COLUMNS} ${FROM} where l.id = $1 and b.programme_id = $2`, [
    id,
    programmeId,
  ]);
  return row;
}

export interface LineCounts {
  all: number;
  exact: number;
  needsYou: number;
  parked: number;
  matched: number;
  proposed: number;
}

export async function countLines(reader: Reader, programmeId: string, exact: readonly string[]): Promise<LineCounts> {
  const [row] = await reader.sql<LineCounts>(
    `select count(*)::int as "all", count(*) filter (where ${isExact('$1')})::int as exact,
            count(*) filter (where m.id is null and k.id is null and ${WORTH} <> 0)::int as "needsYou",
            count(k.id)::int as parked, count(m.id)::int as matched, count(x.id)::int as proposed
       ${FROM}
      where b.programme_id = $2`,
    [exact, programmeId],
  );
  return row!;
}
