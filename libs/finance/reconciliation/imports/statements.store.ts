import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { StatementState } from '../statements/statement.js';
import { TAKEN } from '../statements/taken.store.js';

/** A statement as it was taken. Balances in minor units of its own currency; null in one that had none. */
export interface StatementRow {
  id: string;
  account: string;
  currency: string;
  number: string | null;
  sequence: number | null;
  statementId: string;
  state: StatementState;
  reason: string | null;
  openingMinor: string | null;
  closingMinor: string | null;
  lines: number;
  importedAt: Date;
  setAsideAt: Date | null;
  setAsideBy: string | null;
  setAsideReason: string | null;
  /** Of one that was taken though it does not follow. */
  takenBy: string | null;
  takenReason: string | null;
  /** Of one in quarantine: a right one was taken since. */
  over: boolean;
  /** What it is held against the one before it by; the account is null when it is none of ours. */
  bankAccountId: string | null;
  ordinal: number | null;
  dated: string | null;
  /** As the bank writes it. */
  createdAt: string | null;
  closedOn: string | null;
}

const FIND = `
  select s.id, coalesce(b.number, s.account_number, '') as account, coalesce(s.currency, b.currency, '') as currency,
         coalesce(s.number, s.sequence::text) as number, s.sequence, s.statement_id as "statementId", s.state, s.reason,
         s.opening_minor::text as "openingMinor", s.closing_minor::text as "closingMinor",
         s.imported_at as "importedAt",
         (select count(*)::int from finance.statement_line l where l.statement_id = s.id) as lines,
         s.set_aside_at as "setAsideAt", platform.text_in(p.name) as "setAsideBy",
         s.set_aside_reason as "setAsideReason",
         case when s.taken_reason is not null then platform.text_in(t.name) end as "takenBy",
         s.taken_reason as "takenReason",
         s.state = 'QUARANTINED' and ${TAKEN} as over,
         s.bank_account_id as "bankAccountId", coalesce(s.ordinal, s.sequence)::float8 as ordinal,
         s.dated, s.created_at as "createdAt", to_char(s.closed_on, 'YYYY-MM-DD') as "closedOn"
    from finance.statement s
    left join finance.bank_account b on b.id = s.bank_account_id
    left join trade.person p on p.id = s.set_aside_by
    left join trade.person t on t.id = s.imported_by
   where s.programme_id = platform.programme()`;

/** Those of the actor's programme, the newest first. */
export const findStatements = (
  reader: Reader,
  size: number,
  after: (string | number)[] | null,
): Promise<StatementRow[]> =>
  reader.sql<StatementRow>(`${FIND} and ($1::uuid is null or s.id < $1::uuid) order by s.id desc limit $2`, [
    after?.[0] ?? null,
    size,
  ]);

/** Refuses NOT_FOUND for another programme's too. */
export async function getStatement(reader: Reader, id: string): Promise<StatementRow> {
  const [row] = await reader.sql<StatementRow>(`${FIND} and s.id = $1`, [id]);
  return row ?? refuse('NOT_FOUND', { field: 'input.statementId', message: 'There is no such statement.' });
}

/** False when somebody has done it meanwhile. */
export async function setAside(
  tx: PlatformTx,
  id: string,
  { personId, reason }: { personId: string | null; reason: string },
  at: Date,
): Promise<boolean> {
  const done = await tx.sql(
    `update finance.statement set set_aside_at = $2, set_aside_by = $3, set_aside_reason = $4
      where id = $1 and set_aside_at is null and state = 'QUARANTINED' returning id`,
    [id, at, personId, reason],
  );
  return done.length > 0;
}

/** Refuses ILLEGAL_STEP { state } where nothing is left to decide. */
export function refuseDecided({ state, setAsideBy }: StatementRow): void {
  if (state !== 'QUARANTINED')
    refuse('ILLEGAL_STEP', { field: 'input.statementId', state, message: 'This statement was taken: it stands.' });
  if (setAsideBy !== null) refuseSetAside();
}

export const refuseSetAside = (): never =>
  refuse('ILLEGAL_STEP', { field: 'input.statementId', state: 'SET_ASIDE', message: 'It is set aside already.' });

/** The file that brought a statement, and what names it there. */
export async function findFile(
  reader: Reader,
  id: string,
): Promise<{ bytes: Buffer; statementId: string; number: string | null; account: string }> {
  const { statementId, number } = await getStatement(reader, id);
  const [file] = await reader.sql<{ bytes: Buffer; account: string }>(
    `select f.bytes, s.account_number as account
       from finance.statement s join finance.statement_file f on f.id = s.file_id
      where s.id = $1`,
    [id],
  );
  return file
    ? { ...file, statementId, number }
    : refuse('NOT_FOUND', { field: 'input.statementId', message: 'Its file was not kept: import it again.' });
}

/** The one that was taken in place of this one in quarantine. */
export async function findTaken(reader: Reader, id: string): Promise<string> {
  const [row] = await reader.sql<{ id: string }>(
    `select g.id
       from finance.statement s
       join finance.statement g on g.state = 'IMPORTED' and g.bank_account_id = s.bank_account_id
        and g.statement_id = s.statement_id and g.number is not distinct from s.number
      where s.id = $1 order by g.imported_at desc limit 1`,
    [id],
  );
  return row!.id;
}
