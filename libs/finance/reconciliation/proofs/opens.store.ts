import type { Reader } from '#platform/database';
import type { Unproved } from './proofs.store.js';

/** Where an item of proof 1 is looked at: the bank line, or the account that holds its first entry. */
export interface Opens {
  lineId: string | null;
  account: string | null;
}

/** In the order of the items; nulls where there is nothing to look at. */
export async function findOpens(reader: Reader, items: readonly Unproved[]): Promise<Opens[]> {
  const of = (...kinds: Unproved['kind'][]): string[] =>
    items.filter(({ kind }) => kinds.includes(kind)).map(({ reference }) => reference);
  const rows = await reader.sql<Opens & { reference: string }>(
    `select l.fingerprint as reference, l.id as "lineId", null as account
       from finance.statement_line l where l.fingerprint = any($1)
      union all
     select e.transaction_id::text, null, a.name
       from finance.entry e join finance.account a on a.id = e.account_id
      where e.transaction_id::text = any($2) and e.position = 1
      union all
     select a, null, a from unnest($3::text[]) a`,
    [of('line'), of('entry', 'posting', 'sum'), of('account')],
  );
  const found = new Map(rows.map((row) => [row.reference, row]));
  return items.map(({ reference }) => ({
    lineId: found.get(reference)?.lineId ?? null,
    account: found.get(reference)?.account ?? null,
  }));
}
