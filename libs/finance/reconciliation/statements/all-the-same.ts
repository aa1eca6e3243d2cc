import { placeOf } from './number.js';
import {
  closesBefore,
  isOutOfOrder,
  type ParsedStatement,
  type PreviousStatement,
  type StatementCheck,
} from './statement.js';

/**
 * What finance takes all the same: a good statement before which one is missing that never comes, or that was missing
 * itself. What is known of it is not taken again; what differs stays so, and the proofs show it.
 */
export function takeAllTheSame(
  check: StatementCheck,
  parsed: ParsedStatement,
  previous: PreviousStatement,
  known: ReadonlySet<string>,
): StatementCheck {
  if (check.kind !== 'quarantine' || !isOutOfOrder(check.reason)) return check;
  const newLines = parsed.lines.filter((line) => !known.has(line.fingerprint));
  return { kind: 'ok', newLines, filledIn: isOlder(parsed, previous), taken: check.facts };
}

function isOlder(parsed: ParsedStatement, previous: PreviousStatement): boolean {
  const where = placeOf(parsed, previous);
  return where === 'old' || (where === 'unknown' && closesBefore(parsed, previous));
}
