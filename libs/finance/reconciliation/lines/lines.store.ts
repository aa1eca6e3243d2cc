import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { Currency } from '#platform/money';
import { ImportedLine } from './line.entity.js';

/** In the order in which they came. */
export const findLinesById = (reader: Reader, ids: readonly string[]): Promise<ImportedLine[]> =>
  reader.db.find(ImportedLine, { where: { id: In([...ids]) }, order: { id: 'ASC' } });

/** Refuses with NOT_FOUND what the actor does not see: another programme's is not there. */
export async function refuseUnseenLine(reader: Reader, id: string): Promise<void> {
  const seen = await reader.sql('select from finance.statement_line where id = $1', [id]);
  if (seen.length === 0) refuse('NOT_FOUND', { field: 'lineId', message: 'There is no such bank line.' });
}

/** Locks the line, so that one decision about it follows the other. */
export async function lockLine(tx: PlatformTx, id: string): Promise<ImportedLine> {
  const [known] = await tx.sql('select id from finance.statement_line where id = $1 for update', [id]);
  const [line] = known ? await findLinesById(tx, [id]) : [];
  return line ?? refuse('NOT_FOUND', { field: 'lineId', message: 'There is no such bank line.' });
}

/** Locks them, always in the order of their ids. */
export async function lockLines(tx: PlatformTx, ids: readonly string[]): Promise<void> {
  await tx.sql('select from finance.statement_line where id = any($1) order by id for update', [ids]);
}

/** In whose books a line is booked, and in which currency. */
export async function booksOfLine(reader: Reader, id: string): Promise<{ programmeId: string; currency: Currency }> {
  const [line] = await reader.sql<{ programmeId: string; currency: Currency }>(
    `select b.programme_id as "programmeId", l.currency
       from finance.statement_line l join finance.bank_account b on b.id = l.bank_account_id
      where l.id = $1`,
    [id],
  );
  return line!;
}

/** As one parameter: writing 13 for each line held up everybody else. */
export async function insertLines(tx: PlatformTx, lines: readonly ImportedLine[]): Promise<void> {
  const column = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const rows = lines.map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, value]) => [column(name), value as unknown])),
  );
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await tx.sql(
    `insert into finance.statement_line (${columns})
     select ${columns} from jsonb_populate_recordset(null::finance.statement_line, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
