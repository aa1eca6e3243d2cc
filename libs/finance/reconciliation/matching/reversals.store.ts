import type { Reader } from '#platform/database';
import type { Reversal } from './candidates.js';
import { reversedLines, type ReversalPair } from './reversals.js';

/**
 * The lines that the bank has taken back, whichever of the two came first. The cause of both is the same: EndToEndId, in
 * whatever letters, or one of our references; where neither says anything, payer and amount.
 */
export async function findReversed(reader: Reader): Promise<Map<string, Reversal>> {
  const pairs = await reader.sql<Omit<ReversalPair, 'takes' | 'came'> & { takes: string; came: string }>(`
    select r.id as "reversalId", l.id as "lineId", abs(r.amount_minor)::text as takes, abs(l.amount_minor)::text as came,
           coalesce(lower(l.end_to_end_id) = lower(r.end_to_end_id), false) as sure,
           not exists (select from finance.match m where m.line_id = l.id and m.undone_at is null) as waits
      from finance.statement_line r
      join finance.statement_line l on l.bank_account_id = r.bank_account_id and not l.is_reversal and sign(l.amount_minor) = -sign(r.amount_minor)
       and (lower(l.end_to_end_id) = lower(r.end_to_end_id)
            or l.creditor_references && r.creditor_references
            or (l.end_to_end_id is null or r.end_to_end_id is null)
               and l.amount_minor = -r.amount_minor and l.counterparty = r.counterparty and (l.creditor_references = '{}' or r.creditor_references = '{}'))
     where r.is_reversal and r.amount_minor <> 0
     order by r.id, l.id`);
  return reversedLines(pairs.map((each) => ({ ...each, takes: BigInt(each.takes), came: BigInt(each.came) })));
}
