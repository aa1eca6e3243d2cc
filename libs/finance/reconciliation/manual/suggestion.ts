import type { Posting } from '#finance/ledger';
import { money, type Currency, type Money } from '#platform/money';
import type { MatchLine } from '../lines/match-line.js';
import { isExact } from '../lines/rules.js';
import { match, type Match } from '../matching/match.js';
import type { Tolerances } from '../targets/limits.js';
import type { Expected } from '../targets/open-items.js';
import type { Part, SecondBecause } from '../targets/target.js';
import { targetOf, typeOf } from '../targets/targets.js';
import { decide, secondBecause, type Decision } from './decision.js';

export type SuggestionKind = 'EXACT' | 'SHORT' | 'OVER' | 'SUGGESTED' | 'SEVERAL' | 'NONE';

/** What the ladder says of a line that waits, and what would be done if a person agreed. */
export interface Suggestion {
  kind: SuggestionKind;
  match: Match;
  /** How much may be short to be a bank's charge; null where nothing is short. */
  tolerance: Money | null;
  /** Null where there is nothing, or more than one thing, to agree to. */
  decision: Decision | null;
}

export function suggest(line: MatchLine, expected: Expected): Suggestion {
  const found = match(line, expected);
  const kind = kindOf(line, found);
  const { fee, tolerance } = keptOf(found, kind === 'SHORT', expected.tolerances);
  const agreed: Decision = {
    targets: found.candidates.map(({ type, id }) => ({
      type: typeOf(type),
      id: targetOf(type).ofBank ? null : id,
      minor: null,
      withFee: fee,
    })),
    excessToCredit: kind === 'OVER',
  };
  return {
    kind,
    match: found,
    tolerance: tolerance === null ? null : money(tolerance, line.currency as Currency),
    decision: kind === 'SEVERAL' || kind === 'NONE' || !decidable(line, expected, agreed) ? null : agreed,
  };
}

/**
 * How much may be short of what stands last, and whether what is may be a bank's charge. Where nothing of it would stay
 * open, what is short was kept by a bank, or it is another one's.
 */
function keptOf(
  { candidates, difference }: Match,
  isShort: boolean,
  tolerances: Tolerances,
): { fee: boolean; tolerance: bigint | null } {
  const last = candidates.at(-1);
  const target = isShort && last ? targetOf(last.type) : undefined;
  if (!last || !target) return { fee: false, tolerance: null };
  const tolerance = target.tolerance?.(last, tolerances) ?? null;
  return { fee: target.bearsFee === true && (tolerance === null || -difference <= tolerance), tolerance };
}

function kindOf(line: MatchLine, { kind, rule, difference, exception }: Match): SuggestionKind {
  if (kind === 'exception') return exception === 'AMBIGUOUS' ? 'SEVERAL' : 'NONE';
  if (difference === 0n) return isExact(rule) ? 'EXACT' : 'SUGGESTED';
  if (line.minor < 0n) return 'SUGGESTED';
  return difference < 0n ? 'SHORT' : 'OVER';
}

/** A target whose amount must be exact is only shown when it is not. */
function decidable(line: MatchLine, expected: Expected, decision: Decision): boolean {
  try {
    return decide(line, expected, decision).length > 0;
  } catch {
    return false;
  }
}

/** What a decision would post and leave, before anybody has said yes. */
export interface Preview {
  postings: Posting[];
  fee: Money;
  credit: Money;
  /** Still open afterwards of the chosen instalments. */
  left: Money;
  /** Why a second person confirms it; null when nobody has to. */
  secondBecause: SecondBecause | null;
}

/** By the very functions that post: what is posted is what was shown. */
export function previewOf(line: MatchLine, parts: readonly Part[], tolerances: Tolerances): Preview {
  const outcomes = parts.map((part) =>
    targetOf(part.candidate.type).postings(part, { match: UNDECIDED, line: null }, tolerances),
  );
  const total = (of: 'fee' | 'credit' | 'left'): Money =>
    money(
      outcomes.reduce((sum, each) => sum + each[of].minor, 0n),
      line.currency as Currency,
    );
  return {
    postings: outcomes.flatMap(({ postings }) => postings),
    fee: total('fee'),
    credit: total('credit'),
    left: total('left'),
    secondBecause: secondBecause(line, parts, tolerances),
  };
}

/** Before it is decided a match has no id. */
const UNDECIDED = 'undecided';
