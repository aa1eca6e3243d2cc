import type { Reader } from '#platform/database';
import type { PreviousStatement } from '../statements/statement.js';
import { findPrevious } from './imports.store.js';
import { asShown, type ShownStatement } from './shown-statement.js';
import type { StatementRow } from './statements.store.js';

/**
 * Each held against the last one taken of its account; that is asked once for each account of which one waits for
 * another.
 */
export async function findShown(reader: Reader, rows: readonly StatementRow[]): Promise<ShownStatement[]> {
  const accounts = new Set(
    rows.filter((row) => asShown(row).takeable).flatMap(({ bankAccountId }) => bankAccountId ?? []),
  );
  const previous = new Map<string | null, PreviousStatement | undefined>();
  for (const id of accounts) previous.set(id, await findPrevious(reader, id));
  return rows.map((row) => asShown(row, previous.get(row.bankAccountId)));
}
