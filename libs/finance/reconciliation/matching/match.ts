import { worthOf, type MatchLine } from '../lines/match-line.js';
import { rules, type Rule } from '../lines/rules.js';
import { options, type ExceptionType, type Finding, type Guess } from '../targets/findings.js';
import { namedByEndToEndId, namedByReference, type Expected, type OpenItem } from '../targets/open-items.js';
import { allTargets } from '../targets/targets.js';

/** Kept with every decision, so that it can be explained when the rules have changed. */
export const RULE_VERSION = '4';

export interface Match {
  rule: Rule;
  kind: 'auto' | 'suggest' | 'exception';
  candidates: OpenItem[];
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
  if (line.isReversal) return reversalOf(line, expected, line.minor === whole.minor ? 'WHOLE' : 'REST');
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
  for (const [, target] of allTargets) {
    const reason = target.exception?.(line, expected);
    if (reason) return exception(reason);
  }
  return exception(line.references.length > 0 ? 'UNKNOWN_REFERENCE' : 'NO_CANDIDATE');
}

/** In the ladder's order. */
function findingsOf(line: MatchLine, expected: Expected): Finding[] {
  const all = allTargets.flatMap(([, target]) => target.candidates(line, expected));
  const alone = all.find((each) => each.alone);
  return all
    .filter((each) => !alone || each === alone || each.kind === 'auto')
    .sort((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule));
}

/** The bank takes an earlier line back, or more than that: what the line is then a person confirms. */
function reversalOf(line: MatchLine, expected: Expected, of: 'WHOLE' | 'REST'): Match {
  const found = allTargets.flatMap(([, { reversal }]) => (reversal?.of === of ? reversal.find(line, expected) : []));
  const [only] = options(found);
  if (!only || found.length > 1) return exception('REVERSAL');
  return { rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', difference: 0n, ...only };
}

/** One rule looks at all targets alike: two options are two, wherever they were found. */
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
function namesOtherCurrency(line: MatchLine, expected: Expected): OpenItem[] | undefined {
  const named = [...namedByReference(line, expected), ...(line.isCharge ? [] : namedByEndToEndId(line, expected))];
  const foreign = named.filter((each) => each.currency !== line.currency);
  return foreign.length > 0 && foreign.length === named.length ? foreign : undefined;
}

const total = (candidates: readonly OpenItem[]): bigint => candidates.reduce((sum, each) => sum + each.minor, 0n);

const exception = (type: ExceptionType): Match => ({
  rule: 'MANUAL',
  kind: 'exception',
  candidates: [],
  difference: 0n,
  score: 0,
  exception: type,
});
