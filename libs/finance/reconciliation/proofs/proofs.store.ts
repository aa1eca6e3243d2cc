import type { Reader } from '#platform/database';
import { digitsInSql } from '#platform/money';
import { WORTH } from '../lines/worth.store.js';
import { POSTINGS_WITHOUT_CAUSE } from './causes.store.js';

/** Proof 1: every bank line is explained, every entry at the bank names its line, and every posting has its cause. */
export interface Unproved {
  /** `account` and `sum` are faults of the ledger itself. */
  kind: 'line' | 'entry' | 'posting' | 'account' | 'sum';
  /** The line's fingerprint, the ledger transaction's id, or the account's name. */
  reference: string;
  what: string;
  amountMinor: string;
  currency: string;
}

/** Proof 2: what two sides say of the same thing, in minor units. */
export interface Comparison {
  name: string;
  /** The ledger's. */
  account: string;
  ours: string;
  theirs: string;
  currency: string;
}

/** What of a line nothing explains: what it is worth, less the parts that are matched. */
const UNEXPLAINED = `(${WORTH} - coalesce(
    (select sum(m.amount_minor) from finance.match m where m.line_id = l.id and m.undone_at is null), 0)::bigint)`;

/**
 * Lines that nothing explains, wholly or in part, entries at the bank that no line has caused, and postings whose cause
 * doesn't exist.
 */
export const findUnproved = (reader: Reader): Promise<Unproved[]> =>
  reader.sql<Unproved>(`
  select 'line' as kind, l.fingerprint as reference, concat_ws(', ', l.counterparty, nullif(l.remittance, '')) as what,
         ${UNEXPLAINED}::text as "amountMinor", l.currency
    from finance.statement_line l where ${UNEXPLAINED} <> 0
  union all
  select 'entry', t.id::text, t.kind || ' ' || t.reference, e.amount_minor::text, a.currency
    from finance.entry e
    join finance.account a on a.id = e.account_id and a.class in ('bank', 'fund:bank')
    join finance.ledger_transaction t on t.id = e.transaction_id
   where t.kind <> 'account_opened'
     and not exists (select from finance.statement_line l where t.source = 'statement' and l.fingerprint = t.reference)
  union all
  ${POSTINGS_WITHOUT_CAUSE}
  order by 1, 2`);

/**
 * Each bank account: what the ledger says of it, against the closing balance of its last statement, or against what
 * was on it when it was opened while none has come. Those that are off first, the worst at the top.
 */
export const compareBalances = (reader: Reader): Promise<Comparison[]> =>
  reader.sql<Comparison>(`
  select 'bank ' || n.number as name, n.account, n.ours::text, n.theirs::text, n.currency
    from (
      select b.number, b.currency, a.name as account, l.posted as ours,
             coalesce((select closing_minor from finance.statement s
                        where s.bank_account_id = b.id and s.state = 'IMPORTED' and not s.filled_in
                        order by s.imported_at desc, s.sequence desc limit 1), b.opening_minor) as theirs
        from finance.bank_account b
        join finance.account a on a.id = b.id
        join finance.balance l on l.account_id = b.id) n
   order by n.ours = n.theirs, abs(n.ours - n.theirs) / 10.0 ^ (${digitsInSql('n.currency')}) desc, n.number`);

/**
 * Client money and what covers it, in minor units, of each currency in which there is an account: the one never covers
 * the other's.
 */
export const compareCovers = (reader: Reader): Promise<{ currency: string; clientMoney: string; cover: string }[]> =>
  reader.sql(`
    select a.currency,
           coalesce(-sum(b.posted) filter (
             where a.class in ('held', 'coop_payable', 'coop_in_transit', 'buyer_credit', 'refund_pending',
                               'suspense:receipts', 'due_to_fund')), 0)::text as "clientMoney",
           coalesce(sum(b.posted) filter (
             where a.class in ('bank', 'psp:stripe', 'psp:stripe_in_transit')), 0)::text as cover
      from finance.balance b join finance.account a on a.id = b.account_id
     group by a.currency
     order by a.currency`);
