import type { Reader } from '#platform/database';

/** What the ledger must never show, looked for in its rows: every list is empty, or somebody went around the guards. */
export interface LedgerFaults {
  /** Accounts whose balance, version or chain of balances isn't what their entries say. */
  readonly drifted: { account: string; currency: string; posted: string; entries: string }[];
  /** Transactions that don't sum to zero in a book and currency (minor units). */
  readonly unbalanced: { transactionId: string; book: string; currency: string; off: string }[];
}

export async function findFaults(reader: Reader): Promise<LedgerFaults> {
  const drifted = await reader.sql<LedgerFaults['drifted'][number]>(
    `with chained as (
       select account_id, amount_minor, balance_after, account_version,
              sum(amount_minor) over (partition by account_id order by account_version) as running,
              row_number() over (partition by account_id order by account_version) as expected
         from finance.entry),
     summed as (
       select account_id, sum(amount_minor) as total, count(*) as entries,
              bool_and(balance_after = running and account_version = expected) as whole
         from chained
        group by account_id)
     select a.name as account, a.currency, coalesce(b.posted, 0)::text as posted, coalesce(s.total, 0)::text as entries
       from finance.balance b
       full join summed s on s.account_id = b.account_id
       join finance.account a on a.id = coalesce(b.account_id, s.account_id)
      where b.posted is distinct from coalesce(s.total, 0)
         or b.version is distinct from coalesce(s.entries, 0)
         or not coalesce(s.whole, true)
      order by 1`,
  );
  const unbalanced = await reader.sql<LedgerFaults['unbalanced'][number]>(
    `select e.transaction_id as "transactionId", a.book, a.currency, sum(e.amount_minor)::text as off
       from finance.entry e
       join finance.account a on a.id = e.account_id
      group by 1, 2, 3
     having sum(e.amount_minor) <> 0
      order by 1`,
  );
  return { drifted, unbalanced };
}
