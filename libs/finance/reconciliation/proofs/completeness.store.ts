import type { Reader } from '#platform/database';
import { TAKEN } from '../statements/taken.store.js';

// Proof 3: no statement is missing, and every one that came was taken or set aside.

/**
 * Numbers of a count that no statement came with, however many: from, to, both missing. `year` is the one in which the
 * count began.
 */
export interface MissingNumbers {
  account: string;
  year: number | null;
  from: number;
  to: number;
}

/** Of older programs' rows only the number is known. A run is its year, and how often the count began again in it. */
const NUMBERED = `
  select bank_account_id, state, array[coalesce(run, 0), rerun] as run, coalesce(ordinal, sequence) as n,
         set_aside_at is not null as aside
    from finance.statement
   where coalesce(ordinal, sequence) is not null and bank_account_id = any(select id from ours)`;

const OURS = `ours as (
    select b.id, b.number
      from finance.bank_account b join trade.organisation o on o.programme_id = b.programme_id
     where o.id = $1)`;

/**
 * The holes in each count, between its first statement that was taken and the last that came. A count that begins again
 * begins with 1. What is set aside came, but the count is not held to reach it.
 */
export const findMissing = (reader: Reader, secretariatId: string): Promise<MissingNumbers[]> =>
  reader.sql<MissingNumbers>(
    `
  with ${OURS}, numbered as (${NUMBERED}),
  first_run as (select bank_account_id, min(run) as run from numbered where state = 'IMPORTED' group by 1),
  span as (
    select n.bank_account_id, n.run, max(n.n) filter (where not n.aside) as last,
           case when n.run > f.run then 1 else min(n.n) filter (where n.state = 'IMPORTED') end as first
      from numbered n join first_run f on f.bank_account_id = n.bank_account_id and n.run >= f.run
     group by n.bank_account_id, n.run, f.run),
  came as (
    select bank_account_id, run, first - 1 as n from span
     union
    select n.bank_account_id, n.run, n.n
      from numbered n join span s using (bank_account_id, run)
     where n.n between s.first and s.last),
  steps as (
    select bank_account_id, run, n, lag(n) over (partition by bank_account_id, run order by n) as before
      from came)
  select o.number as account, nullif(s.run[1], 0) as year, (s.before + 1)::float8 as from, (s.n - 1)::float8 as to
    from steps s join ours o on o.id = s.bank_account_id
   where s.n - s.before > 1
   order by 1, s.run, 3`,
    [secretariatId],
  );

/** A statement that posted nothing, and why: what somebody must ask the bank about, or set aside. */
export interface Quarantined {
  id: string;
  account: string;
  number: string | null;
  sequence: number | null;
  statementId: string;
  reason: string;
  importedAt: Date;
}

/** Those that no right one has come for and nobody has set aside, each once, the newest first. */
export const findQuarantined = (reader: Reader, secretariatId: string): Promise<Quarantined[]> =>
  reader.sql<Quarantined>(
    `
  select * from (
    select distinct on (coalesce(b.number, s.account_number), s.statement_id, s.number, s.run, s.rerun)
           s.id, coalesce(b.number, s.account_number) as account, coalesce(s.number, s.sequence::text) as number,
           s.sequence, s.statement_id as "statementId", s.reason, s.imported_at as "importedAt"
      from finance.statement s left join finance.bank_account b on b.id = s.bank_account_id
     where s.state = 'QUARANTINED' and s.set_aside_at is null and not ${TAKEN}
       and coalesce(b.programme_id, s.programme_id) = (select programme_id from trade.organisation where id = $1)
     order by coalesce(b.number, s.account_number), s.statement_id, s.number, s.run, s.rerun, s.imported_at desc) q
   order by "importedAt" desc`,
    [secretariatId],
  );
