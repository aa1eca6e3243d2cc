import { isDay } from '../statements/days.js';
import { readNumber, type NumberedStatement } from '../statements/number.js';
import { followsNow, isOutOfOrder, type PreviousStatement } from '../statements/statement.js';
import type { StatementRow } from './statements.store.js';

/** A statement, and what can be done about it while it is in quarantine. */
export type ShownStatement = StatementRow & {
  /** For a right one, or for what finance says of it. */
  waits: boolean;
  /** Finance may take it all the same: it only does not follow the one before. */
  takeable: boolean;
  /** It can be applied now, as what it waited for has come. */
  followsNow: boolean;
};

/** `previous`: the last one taken of its account. */
export function asShown(row: StatementRow, previous?: PreviousStatement): ShownStatement {
  const waits = row.state === 'QUARANTINED' && row.setAsideAt === null && !row.over;
  const takeable = waits && isOutOfOrder(row.reason);
  return { ...row, waits, takeable, followsNow: takeable && followsNow(asKept(row), previous) };
}

/** As it was read from its file. */
function asKept({
  number,
  dated,
  ordinal,
  statementId,
  createdAt,
  closedOn,
  openingMinor,
}: StatementRow): NumberedStatement & { openingMinor: bigint | null } {
  const made = createdAt?.slice(0, 10) ?? '';
  const { year } = readNumber(number ?? '', [closedOn, isDay(made) ? made : null]);
  return {
    number,
    dated,
    sequence: ordinal,
    year,
    statementId,
    createdAt,
    closedOn,
    openingMinor: openingMinor === null ? null : BigInt(openingMinor),
  };
}
