import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';

/** A statement as it was taken. Balances in minor units; null in one that had none. */
export interface StatementRow {
  id: string;
  account: string;
  currency: Currency;
  sequence: number | null;
  state: 'IMPORTED' | 'QUARANTINED';
  reason: string | null;
  openingMinor: string | null;
  closingMinor: string | null;
  lines: number;
  importedAt: Date;
}

/** The newest first. */
export const findStatements = (reader: Reader, size: number, after: (string | number)[] | null): Promise<StatementRow[]> =>
  reader.sql<StatementRow>(
    `select s.id, b.number as account, b.currency, s.sequence, s.state, s.reason, s.opening_minor::text as "openingMinor", s.closing_minor::text as "closingMinor", s.imported_at as "importedAt",
            (select count(*)::int from finance.statement_line l where l.statement_id = s.id) as lines
       from finance.statement s join finance.bank_account b on b.id = s.bank_account_id
      where $1::uuid is null or s.id < $1::uuid order by s.id desc limit $2`, [after?.[0] ?? null, size]);
