import type { Reader } from '#platform/database';
import { LIVE } from '../lines/waiting.store.js';
import { nettings, type Netting, type ReversalPair } from './reversals.js';

/** A netting that stands. */
export interface Booked extends Netting {
  id: string;
}

/** What takes back what, by all lines that there are, and what of it stands in the books. */
export interface Reversals {
  planned: readonly Netting[];
  booked: readonly Booked[];
}

/**
 * The cause of both lines is the same: EndToEndId, in whatever letters, or one of our references; where neither says
 * anything, payer and amount. Whichever of the two came first. What a person has parted stays parted. The debit of a
 * payout is left out: it settles the payout, and what takes it back is the payout's return.
 */
export async function findReversals(reader: Reader): Promise<Reversals> {
  const pairs = await reader.sql<Omit<ReversalPair, 'takes' | 'came'> & { takes: string; came: string }>(`
    select r.id as "reversalId", l.id as "lineId",
           abs(r.amount_minor)::text as takes, abs(l.amount_minor)::text as came,
           coalesce(lower(l.end_to_end_id) = lower(r.end_to_end_id), false) as sure, l.is_reversal as again,
           not ${LIVE} as waits,
           exists (select from finance.netting n
                    where n.reversal_id = r.id and n.line_id = l.id and n.undone_at is null) as netted
      from finance.statement_line r
      join finance.statement_line l on l.bank_account_id = r.bank_account_id
       and sign(l.amount_minor) = -sign(r.amount_minor) and (not l.is_reversal or l.id < r.id)
       and (lower(l.end_to_end_id) = lower(r.end_to_end_id)
            or l.creditor_references && r.creditor_references
            or (l.end_to_end_id is null or r.end_to_end_id is null)
               and l.amount_minor = -r.amount_minor and l.counterparty = r.counterparty
               and (l.creditor_references = '{}' or r.creditor_references = '{}'))
     where r.is_reversal and r.amount_minor <> 0
       and not exists (select from finance.netting n
                        where n.reversal_id = r.id and n.line_id = l.id and n.undone_by is not null)
       and not exists (select from finance.payout p
                        where l.amount_minor < 0 and not l.is_charge
                          and lower(p.end_to_end_id) = lower(l.end_to_end_id))
     order by r.id, l.id`);
  const booked = await reader.sql<Omit<Booked, 'minor'> & { minor: string }>(
    `select id, reversal_id as "reversalId", line_id as "lineId", amount_minor::text as minor
       from finance.netting where undone_at is null order by id`,
  );
  return {
    planned: nettings(pairs.map((each) => ({ ...each, takes: BigInt(each.takes), came: BigInt(each.came) }))),
    booked: booked.map((each) => ({ ...each, minor: BigInt(each.minor) })),
  };
}

/** Whether the bank takes more back of this line than stands in the books: what it explains is gone. */
export async function isGoing(reader: Reader, lineId: string): Promise<boolean> {
  const { planned, booked } = await findReversals(reader);
  const of = (some: readonly Netting[]): bigint =>
    some.reduce((sum, each) => (each.lineId === lineId ? sum + each.minor : sum), 0n);
  return of(planned) > of(booked);
}

/**
 * How much of each line is gone, in minor units without a sign: what the bank took back of it, whether that stands in
 * the books yet or not; of one that takes back, what stands in the books.
 */
export async function findReversed(reader: Reader): Promise<Map<string, bigint>> {
  const { planned, booked } = await findReversals(reader);
  const gone = new Map<string, bigint>();
  const add = (id: string, minor: bigint): unknown => gone.set(id, (gone.get(id) ?? 0n) + minor);
  for (const { lineId, minor } of planned) add(lineId, minor);
  for (const { reversalId, minor } of booked) add(reversalId, minor);
  return gone;
}
