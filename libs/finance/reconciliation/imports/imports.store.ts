import type { Reader, PlatformTx } from '#platform/database';
import type { Currency } from '#platform/money';
import type { Hole, PreviousStatement, StatementLine } from '../statements/statement.js';

export interface BankAccount {
  id: string;
  number: string;
  currency: Currency;
}

/** Locks the account, if it is of this programme, so that its statements are imported one after the other. */
export async function lockBankAccount(
  tx: PlatformTx,
  number: string,
  programmeId: string,
): Promise<BankAccount | undefined> {
  const [row] = await tx.sql<BankAccount>(
    `select id, number, currency from finance.bank_account
      where upper(regexp_replace(number, '[\\s-]', '', 'g')) = upper(regexp_replace($1, '[\\s-]', '', 'g'))
        and programme_id = $2 and book = 'platform' for update`,
    [number, programmeId],
  );
  return row;
}

/** The last statement that was taken: what the next is held against. */
export async function findPrevious(reader: Reader, bankAccountId: string): Promise<PreviousStatement | undefined> {
  const [row] = await reader.sql<
    Omit<PreviousStatement, 'openings'> & { id: string; closing: string; openings: string[] }
  >(
    `select s.id, s.statement_id as "statementId", s.number, coalesce(s.ordinal, s.sequence)::float8 as sequence,
            s.run, s.rerun, s.dated, s.created_at as "createdAt",
            to_char(s.closed_on, 'YYYY-MM-DD') as "closedOn", s.closing_minor::text as closing,
            array(select a.ordinal::float8 from finance.statement a
                   where a.bank_account_id = s.bank_account_id and a.set_aside_at is not null
                     and (a.run, a.rerun, a.ordinal) > (s.run, s.rerun, s.ordinal)
                   order by a.ordinal limit 1000) as "setAside",
            array(select p.opening_minor::text from finance.statement p
                   where p.bank_account_id = s.bank_account_id and p.state = 'IMPORTED'
                     and p.statement_id = s.statement_id and p.number = s.number
                     and p.run is not distinct from s.run and p.rerun = s.rerun) as openings
       from finance.statement s
      where s.bank_account_id = $1 and s.state = 'IMPORTED' and not s.filled_in
      order by s.imported_at desc, s.ordinal desc nulls last limit 1`,
    [bankAccountId],
  );
  return row && { ...row, openings: row.openings.map(BigInt), closingMinor: BigInt(row.closing) };
}

/**
 * The count to which a statement of an earlier day belongs: that of the last one taken that does not close later, else
 * of the first one after it.
 */
export async function findRunOn(
  reader: Reader,
  bankAccountId: string,
  day: string | null,
): Promise<{ run: number; rerun: number } | undefined> {
  const [row] = await reader.sql<{ run: number; rerun: number }>(
    `select run, rerun from finance.statement
      where bank_account_id = $1 and state = 'IMPORTED'
        and run is not null and closed_on is not null and $2::date is not null
      order by closed_on <= $2 desc, abs(closed_on - $2), run desc, rerun desc limit 1`,
    [bankAccountId, day],
  );
  return row;
}

/**
 * What lies beside a number of a count that was never taken; undefined when it was, or when neither side of it is
 * there.
 */
export async function findHole(
  reader: Reader,
  bankAccountId: string,
  { run, rerun }: { run: number; rerun: number },
  ordinal: number,
): Promise<Hole | undefined> {
  const rows = await reader.sql<{ ordinal: number; opening: string; closing: string }>(
    `select coalesce(ordinal, sequence)::float8 as ordinal,
            opening_minor::text as opening, closing_minor::text as closing
       from finance.statement
      where bank_account_id = $1 and state = 'IMPORTED' and run = $2 and rerun = $3
        and coalesce(ordinal, sequence) between $4::bigint - 1 and $4::bigint + 1
      order by imported_at`,
    [bankAccountId, run, rerun, ordinal],
  );
  const beside = (step: number) => rows.filter((row) => row.ordinal === ordinal + step);
  const [before, after] = [beside(-1).at(-1), beside(1)[0]];
  if (beside(0).length > 0 || (!before && !after)) return undefined;
  return { before: before ? BigInt(before.closing) : null, after: after ? BigInt(after.opening) : null };
}

export async function findKnown(
  reader: Reader,
  bankAccountId: string,
  lines: readonly StatementLine[],
): Promise<Set<string>> {
  const hashes = [...new Set(lines.map(({ fingerprint }) => fingerprint.split('-')[0]))];
  const rows = await reader.sql<{ fingerprint: string }>(
    `select fingerprint from finance.statement_line
      where bank_account_id = $1 and split_part(fingerprint, '-', 1) = any($2)`,
    [bankAccountId, hashes],
  );
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}
