import type { Reader, Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Currency } from '#platform/money';
import type { ParsedStatement, PreviousStatement, StatementCheck, StatementLine } from '../statements/statement.js';
import { ImportedLine } from './statement.entity.js';

export interface BankAccount {
  id: string;
  number: string;
  currency: Currency;
}

/** Locks the account, if it is of this secretariat's programme, so that its statements are imported one after the other. */
export async function lockBankAccount(tx: Tx, number: string, secretariatId: string): Promise<BankAccount | undefined> {
  const [row] = await tx.sql<BankAccount>(
    `select id, number, currency from finance.bank_account where number = regexp_replace($1, '[\\s-]', '', 'g')
        and programme_id = (select programme_id from trade.organisation where id = $2) for update`, [number, secretariatId]);
  return row;
}

/** The last statement that was taken: what the next is held against. */
export async function findPrevious(reader: Reader, bankAccountId: string): Promise<PreviousStatement | undefined> {
  const [row] = await reader.sql<{ sequence: number | null; createdAt: string | null; closingMinor: string }>(
    `select sequence, created_at as "createdAt", closing_minor as "closingMinor" from finance.statement
      where bank_account_id = $1 and state = 'IMPORTED' order by imported_at desc, sequence desc limit 1`, [bankAccountId]);
  return row && { ...row, closingMinor: BigInt(row.closingMinor) };
}

export async function findKnown(reader: Reader, bankAccountId: string, lines: readonly StatementLine[]): Promise<Set<string>> {
  const hashes = [...new Set(lines.map(({ fingerprint }) => fingerprint.split('-')[0]))];
  const rows = await reader.sql<{ fingerprint: string }>(`select fingerprint from finance.statement_line where bank_account_id = $1 and split_part(fingerprint, '-', 1) = any($2)`, [bankAccountId, hashes]);
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** The same statement brought again for the same reason is one in quarantine, not two. */
const isQuarantined = async (reader: Reader, bankAccountId: string, { statementId, sequence }: ParsedStatement, reason: string): Promise<boolean> =>
  (await reader.sql(`select from finance.statement where bank_account_id = $1 and statement_id = $2 and sequence is not distinct from $3 and state = 'QUARANTINED' and reason = $4 limit 1`, [bankAccountId, statementId, sequence, reason])).length > 0;

/** PostgreSQL takes 65,535 parameters in a statement, and a line has 14. */
const AT_ONCE = 1_000;

/** Keeps the statement, quarantined or with its new lines. */
export async function keepStatement(tx: Tx, { account, parsed, check, personId, at }: { account: BankAccount; parsed: ParsedStatement; check: Exclude<StatementCheck, { kind: 'repeated' }>; personId: string | null; at: Date }): Promise<ImportedLine[]> {
  const id = newId();
  const quarantined = check.kind === 'quarantine';
  if (quarantined && (await isQuarantined(tx, account.id, parsed, check.reason))) return [];
  await tx.sql(
    `insert into finance.statement (id, bank_account_id, statement_id, sequence, created_at, opening_minor, closing_minor, state, reason, facts, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, account.id, parsed.statementId, parsed.sequence, parsed.createdAt, parsed.opening?.minor.toString() ?? null, parsed.closing?.minor.toString() ?? null,
      quarantined ? 'QUARANTINED' : 'IMPORTED', quarantined ? check.reason : null, quarantined ? JSON.stringify(check.facts, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)) : '{}', at, personId]);
  if (quarantined) return [];
  const lines = check.newLines.map((line, i): ImportedLine => ({
    id: newId(), statementId: id, bankAccountId: account.id, fingerprint: line.fingerprint, position: i + 1, currency: account.currency, amountMinor: line.amount.minor.toString(),
    bookedOn: line.bookingDate, endToEndId: line.endToEndId, isCharge: line.isCharge, isReversal: line.isReversal, counterparty: line.counterparty.name, remittance: line.remittance, creditorReferences: line.references,
  }));
  for (let i = 0; i < lines.length; i += AT_ONCE) await tx.db.insert(ImportedLine, lines.slice(i, i + AT_ONCE));
  return lines;
}
