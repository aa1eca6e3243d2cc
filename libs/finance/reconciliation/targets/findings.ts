import type { MatchLine } from '../lines/match-line.js';
import type { Rule } from '../lines/rules.js';
import { namedByReference, type Expected, type OpenItem } from './open-items.js';

/** Items that together would take the whole line. */
export interface Guess {
  candidates: OpenItem[];
  /** From 0 to 1. */
  score: number;
}

/** One rule's answer: the sets of items that it finds, each a possible match. */
export interface Finding {
  rule: Rule;
  /** A rule that finds one option matches by itself, or suggests it to a person. */
  kind: 'auto' | 'suggest';
  options: Guess[];
  /** What it finds stands in place of everything else that would be suggested. */
  alone?: boolean;
}

export type ExceptionType =
  | 'AMBIGUOUS'
  | 'OTHER_CURRENCY'
  | 'UNKNOWN_REFERENCE'
  | 'CHARGE_ABOVE_LIMIT'
  | 'PAYOUT_AGAIN'
  | 'REVERSAL'
  | 'REVERSED'
  | 'NO_CANDIDATE';

/** Each by itself. */
export const options = (candidates: readonly OpenItem[]): Guess[] =>
  candidates.map((each) => ({ candidates: [each], score: 1 }));

/**
 * What a target is found by when lines name it by a reference of ours. Who names two pays both or is mistaken, whatever
 * they are: a person looks. `tolerance`: how much a bank may have kept on the way, minor units.
 */
export function byReference(
  type: string,
  line: MatchLine,
  expected: Expected,
  tolerance: (item: OpenItem) => bigint = () => 0n,
): Finding[] {
  if (line.minor <= 0n) return [];
  const named = namedByReference(line, expected).filter((each) => each.currency === line.currency);
  const own = named.filter((each) => each.type === type);
  const single = named.length === 1 ? own : [];
  const short = single.filter((each) => line.minor < each.minor && each.minor - line.minor <= tolerance(each));
  return [
    { rule: 'REFERENCE_EXACT', kind: 'auto', options: options(single.filter((each) => each.minor === line.minor)) },
    { rule: 'REFERENCE_SHORT', kind: 'auto', options: options(short) },
    { rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', options: options(own) },
  ];
}
