import type { Reader, Tx } from '#platform/database';
import type { Currency } from '#platform/money';
import type { PreviousStatement, StatementLine } from '../statements/statement.js';

export interface BankAccount {
  id: string;
  number: string;
  currency: Currency;
}

/** Locks the account, if it is of this programme, so that its statements are imported one after the other. */
export async function lockBankAccount(tx: Tx, number: string, programmeId: string): Promise<BankAccount | undefined> {
  const [row] = await tx.sql<BankAccount>(
    `select id, number, currency from finance.bank_account
      where upper(regexp_replace(number, '[\\s-]', '', 'g')) = upper(regexp_replace($1, '[\\s-]', '', 'g')) and programme_id = $2 for update`,
    [number, programmeId]);
  return row;
}

/** The last statement that was taken: what the next is held against. */
export async function findPrevious(reader: Reader, bankAccountId: string): Promise<PreviousStatement | undefined> {
  const [row] = await reader.sql<Omit<PreviousStatement, 'openings'> & { id: string; closing: string; openings: string[] }>(
    `select s.id, s.statement_id as "statementId", s.number, coalesce(s.ordinal, s.sequence)::float8 as sequence, s.run, s.dated,
            s.created_at as "createdAt", to_char(s.closed_on, 'YYYY-MM-DD') as "closedOn", s.closing_minor::text as closing,
            array(select a.ordinal::float8 from finance.statement a
                   where a.bank_account_id = s.bank_account_id and a.set_aside_at is not null and (a.run > s.run or (a.run = s.run and a.ordinal > s.ordinal))
                   order by a.ordinal limit 1000) as "setAside",
            array(select p.opening_minor::text from finance.statement p
                   where p.bank_account_id = s.bank_account_id and p.state = 'IMPORTED' and p.statement_id = s.statement_id and p.number = s.number
                     and p.run is not distinct from s.run) as openings
       from finance.statement s
      where s.bank_account_id = $1 and s.state = 'IMPORTED' order by s.imported_at desc, s.ordinal desc nulls last limit 1`, [bankAccountId]);
  return row && { ...row, openings: row.openings.map(BigInt), closingMinor: BigInt(row.closing) };
}

export async function findKnown(reader: Reader, bankAccountId: string, lines: readonly StatementLine[]): Promise<Set<string>> {
  const hashes = [...new Set(lines.map(({ fingerprint }) => fingerprint.split('-')[0]))];
  const rows = await reader.sql<{ fingerprint: string }>(
    `select fingerprint from finance.statement_line where bank_account_id = $1 and split_part(fingerprint, '-', 1) = any($2)`,
    [bankAccountId, hashes]);
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}
