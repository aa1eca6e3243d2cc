import type { Payable } from '#finance/payments';
import { sameEndToEndId } from '#platform/kernel';
import { bankRules } from './bank.rules.js';
import {
  NO_RULE,
  worthOf,
  type Candidate,
  type Expected,
  type Finding,
  type Guess,
  type MatchLine,
  type Rule,
} from './candidates.js';
import { beyondNamed, guessRules } from './guess.rules.js';
import { shortTolerance, type Tolerances } from '../targets/limits.js';
import { referenceRules } from './reference.rules.js';

/** Kept with every decision, so that it can be explained when the rules have changed. */
export const RULE_VERSION = '4';

export type ExceptionType =
  | 'AMBIGUOUS'
  | 'OTHER_CURRENCY'
  | 'UNKNOWN_REFERENCE'
  | 'CHARGE_ABOVE_LIMIT'
  | 'PAYOUT_AGAIN'
  | 'REVERSAL'
  | 'REVERSED'
  | 'NO_CANDIDATE';

export interface Match {
  rule: Rule;
  kind: 'auto' | 'suggest' | 'exception';
  candidates: Candidate[];
  /**
   * What the line is worth minus what its candidates expect, minor units: negative when a receipt is short. 0n for an
   * exception.
   */
  difference: bigint;
  /** Name similarity where a rule used it, else 1; 0 for an exception. */
  score: number;
  exception?: ExceptionType;
}

/**
 * The matching ladder: the first rule that finds exactly one option wins. After two options for a rule that would
 * match by itself nothing is matched by itself any more, only suggested. A line of which the bank took a part back is
 * worth the rest, and is only suggested too.
 */
export function match(whole: MatchLine, expected: Expected): Match {
  const line = worthOf(whole, expected);
  if (whole.minor === 0n) return exception('NO_CANDIDATE');
  if (line.minor === 0n) return exception('REVERSED');
  if (line.isReversal) return line.minor === whole.minor ? reversalOf(line, expected) : feeOf(line);
  const found = climb(line, expected);
  return line.minor !== whole.minor && found.kind === 'auto' ? { ...found, kind: 'suggest' } : found;
}

function climb(line: MatchLine, expected: Expected): Match {
  const otherCurrency = namesOtherCurrency(line, expected);
  if (otherCurrency) return { ...exception('OTHER_CURRENCY'), candidates: otherCurrency };
  const byRule = mergeRules(findingsOf(line, expected));
  let ambiguous: Guess[] | undefined;
  for (const { rule, kind, options } of byRule) {
    const [only] = options;
    if (options.length > 1) ambiguous ??= options;
    if (options.length !== 1 || !only || (kind === 'auto' && ambiguous)) continue;
    return {
      rule,
      kind,
      candidates: only.candidates,
      difference: line.minor - total(only.candidates),
      score: only.score,
    };
  }
  if (ambiguous) return { ...exception('AMBIGUOUS'), candidates: ambiguous.flatMap((each) => each.candidates) };
  if (line.minor < 0n && line.isCharge) return exception('CHARGE_ABOVE_LIMIT');
  if (
    line.minor < 0n &&
    expected.payouts.some((each) => each.settled && sameEndToEndId(each.endToEndId, line.endToEndId))
  )
    return exception('PAYOUT_AGAIN');
  return exception(line.references.length > 0 ? 'UNKNOWN_REFERENCE' : 'NO_CANDIDATE');
}

/** In the ladder's order. What goes beyond the named instalment is looked for before it counts as too much for it. */
function findingsOf(line: MatchLine, expected: Expected): Finding[] {
  const beyond = beyondNamed(line, expected);
  const known = [...referenceRules(line, expected), ...bankRules(line, expected)];
  const all: Finding[] =
    beyond.length > 0
      ? [...known.filter(({ kind }) => kind === 'auto'), { rule: '5', kind: 'suggest', options: beyond }]
      : [...known, ...guessRules(line, expected)];
  return all.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/**
 * Whether what a rule saw of an instalment is still so: as much is open, and what is short of it may still be a bank's
 * charge.
 */
export const stillHolds = (
  minor: bigint,
  { minor: seen }: Pick<Candidate, 'minor'>,
  now: Payable,
  tolerances: Tolerances,
): boolean => now.open === seen && seen - minor <= shortTolerance(now, tolerances);

/**
 * The bank takes an earlier line back: of a payout that its statement had settled it is the return, which a person
 * confirms.
 */
function reversalOf(line: MatchLine, { payouts }: Expected): Match {
  const [only, ...more] = payouts.filter(
    (each) =>
      each.settled &&
      sameEndToEndId(each.endToEndId, line.endToEndId) &&
      each.currency === line.currency &&
      each.minor === line.minor,
  );
  if (!only || more.length > 0) return exception('REVERSAL');
  return {
    rule: '3',
    kind: 'suggest',
    candidates: [{ type: 'payout_return', id: only.id, minor: only.minor }],
    difference: 0n,
    score: 1,
  };
}

/** What a bank took beyond the lines that it took back is what it charges for that; a person says so. */
const feeOf = ({ minor }: MatchLine): Match =>
  minor < 0n
    ? { rule: '3', kind: 'suggest', candidates: [{ type: 'charge', id: null, minor }], difference: 0n, score: 1 }
    : exception('REVERSAL');

/** One rule looks at instalments, payouts and capital alike: two options are two, wherever they were found. */
function mergeRules(sorted: Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of sorted) {
    const last = merged.at(-1);
    if (last && last.rule === finding.rule && last.kind === finding.kind)
      last.options = [...last.options, ...finding.options];
    else merged.push({ ...finding });
  }
  return merged;
}

/** Money in another currency than what it names is never matched: somebody must exchange it first. */
function namesOtherCurrency(line: MatchLine, { instalments, payouts, capital }: Expected): Candidate[] | undefined {
  const named = [
    ...instalments
      .filter((each) => line.references.includes(each.reference))
      .map((each) => ({ type: 'instalment' as const, id: each.id, minor: each.open, currency: each.currency })),
    ...capital
      .filter((each) => line.references.includes(each.reference))
      .map((each) => ({ type: 'capital' as const, id: each.id, minor: each.minor, currency: each.currency })),
    ...payouts
      .filter((each) => sameEndToEndId(each.endToEndId, line.endToEndId) && !line.isCharge)
      .map((each) => ({ type: 'payout' as const, id: each.id, minor: -each.minor, currency: each.currency })),
  ];
  const foreign = named.filter((each) => each.currency !== line.currency);
  return foreign.length > 0 && foreign.length === named.length
    ? foreign.map(({ type, id, minor }) => ({ type, id, minor }))
    : undefined;
}

const total = (candidates: readonly Candidate[]): bigint => candidates.reduce((sum, each) => sum + each.minor, 0n);

const exception = (type: ExceptionType): Match => ({
  rule: NO_RULE,
  kind: 'exception',
  candidates: [],
  difference: 0n,
  score: 0,
  exception: type,
});
