import type { Reader } from '#platform/database';
import { isDay } from '../statements/days.js';
import { readNumber } from '../statements/number.js';
import { followsNow } from '../statements/statement.js';
import { findPrevious } from './imports.store.js';
import type { StatementRow } from './statements.store.js';

/** The reasons that go away by themselves when what was missing has come. */
const PASSING: readonly (string | null)[] = ['OPENING_DIFFERS', 'SEQUENCE_GAP'];

/** Ids of those that waited for the one before them, which has come meanwhile: judged anew, they would be taken. */
export async function findFollowing(reader: Reader, rows: readonly StatementRow[]): Promise<Set<string>> {
  const waiting = rows.filter((row) => row.state === 'QUARANTINED' && !row.setAsideAt && !row.over && PASSING.includes(row.reason));
  const accounts = new Set(waiting.flatMap(({ bankAccountId }) => bankAccountId ?? []));
  const previous = new Map<string | null, Awaited<ReturnType<typeof findPrevious>>>();
  for (const id of accounts) previous.set(id, await findPrevious(reader, id));
  return new Set(waiting.filter((row) => followsNow(asKept(row), previous.get(row.bankAccountId))).map(({ id }) => id));
}

/** As it was read from its file. */
function asKept({ number, dated, ordinal, statementId, createdAt, closedOn, openingMinor }: StatementRow) {
  const made = createdAt?.slice(0, 10) ?? '';
  const { year } = readNumber(number ?? '', [closedOn, isDay(made) ? made : null]);
  return { number, dated, sequence: ordinal, year, statementId, createdAt, closedOn, openingMinor: openingMinor === null ? null : BigInt(openingMinor) };
}
