import { refuse, within } from '#platform/kernel';
import { money, toDecimal, type Currency } from '#platform/money';
import { DECISION } from '../lines/decision.limits.js';
import { worthOf, type MatchLine } from '../lines/match-line.js';
import { limitsOf, type Tolerances } from '../targets/limits.js';
import type { Expected, OpenItem } from '../targets/open-items.js';
import type { Part, SecondBecause } from '../targets/target.js';
import { targetOf, type TargetType } from '../targets/targets.js';

/**
 * What a person says that a line is, or a part of it. `minor` without a sign; null: the whole line, or in a split what
 * is open.
 */
export interface ChosenTarget {
  type: TargetType;
  id: string | null;
  minor: bigint | null;
  /** What is short of an instalment or a payout of Stripe is a bank's charge, which the platform bears. */
  withFee: boolean;
}

export interface Decision {
  targets: readonly ChosenTarget[];
  /** What is more than what is open is the buyer's credit. */
  excessToCredit: boolean;
}

/**
 * Above the currency's limit a second person of finance decides the same. Never one person's word either: a charge
 * above what is booked without asking, a fee that no rule would take (a second one of an instalment, a large share of
 * it), and capital of another amount than announced.
 */
export const needsAnother = (
  line: Pick<MatchLine, 'minor' | 'currency'>,
  parts: readonly Part[],
  tolerances: Tolerances,
): boolean => secondBecause(line, parts, tolerances) !== null;

export function secondBecause(
  { minor, currency }: Pick<MatchLine, 'minor' | 'currency'>,
  parts: readonly Part[],
  tolerances: Tolerances,
): SecondBecause | null {
  if ((minor < 0n ? -minor : minor) > limitsOf(currency, tolerances).alone) return 'AMOUNT';
  for (const part of parts) {
    const because = targetOf(part.candidate.type).secondBecause?.(part, tolerances);
    if (because) return because;
  }
  return null;
}

const wrong = (field: string, message: string): never => refuse('BAD_INPUT', { field, message });

/**
 * Turns what a person says into parts that are exactly what the line is worth, or refuses by name what is wrong with it
 * and says how it goes on.
 */
export function decide(whole: MatchLine, expected: Expected, { targets, excessToCredit }: Decision): Part[] {
  const line = worthOf(whole, expected);
  refuseReversed(whole, line, targets);
  if (!within(DECISION.targets, targets))
    wrong('targets', `Name one target, or up to ${DECISION.targets.most} to split the line.`);
  if (new Set(targets.map(({ type, id }) => `${type} ${id}`)).size < targets.length)
    wrong('targets', 'Name each target once.');
  const found = targets.map((target, i) => find(line, expected, target, `targets.${i}`));
  if (found.length > 1) checkSplit(found);
  const parts = shareOut(line, found, targets, excessToCredit);
  parts.forEach((part, i) =>
    targetOf(part.candidate.type).check(part, {
      excessToCredit,
      tolerances: expected.tolerances,
      field: `targets.${i}`,
    }),
  );
  return parts;
}

/**
 * What the bank has taken back explains nothing. What takes back can be the return of a payout; and what it took beyond
 * the lines that it took back is the bank's charge for it.
 */
function refuseReversed(whole: MatchLine, line: MatchLine, targets: readonly ChosenTarget[]): void {
  if (line.minor === 0n && whole.minor !== 0n)
    refuse('LINE_REVERSED', {
      field: 'lineId',
      message: 'The bank has taken this line back: its money is gone, and it can be matched to nothing.',
    });
  const rest = line.minor !== whole.minor;
  const takes = ({ type }: ChosenTarget): boolean => {
    const { reversal } = targetOf(type);
    return reversal?.of === 'WHOLE' || (rest && reversal?.of === 'REST');
  };
  if (!line.isReversal || targets.every(takes)) return;
  refuse('LINE_REVERSED', {
    field: 'lineId',
    message:
      'This line takes an earlier one back. Take the match of that one back: then the two are set against each other.',
  });
}

/** What was chosen as it stands now: open, in the line's currency, on the side of the bank on which the line is. */
function find(line: MatchLine, expected: Expected, { type, id }: ChosenTarget, field: string): OpenItem {
  const target = targetOf(type);
  const comesIn = target.side === 'IN';
  if (comesIn !== line.minor > 0n)
    wrong(
      field,
      comesIn
        ? 'This line went out: it can only be a charge or a payout.'
        : 'This line came in: it can be no charge and no payout.',
    );
  const item = target.choose(line, expected, id);
  if (!item)
    return refuse('NOT_FOUND', {
      field,
      message: 'It is not open: paid or matched meanwhile, or none of ours. Look for another one.',
    });
  if (item.currency !== line.currency)
    refuse('OTHER_CURRENCY', {
      field,
      message: `The line is in ${line.currency}, this is in ${item.currency}: park the line until it is exchanged.`,
      line: line.currency,
      target: item.currency,
    });
  return item;
}

function checkSplit(found: readonly OpenItem[]): void {
  const buyers = new Set(found.map(({ keys }) => keys.buyer));
  if (buyers.has(undefined) || buyers.size > 1)
    wrong('targets', 'A line is split over instalments of one buyer only. Match it to one target, or park it.');
}

/**
 * Amounts for the targets: as they were said, else what is open; together exactly the line. A rest goes on top of the
 * last one, as credit, when that was said and nothing chosen stays open; what a bank kept of a split is short of the
 * last one.
 */
function shareOut(
  line: MatchLine,
  found: readonly OpenItem[],
  targets: readonly ChosenTarget[],
  excessToCredit: boolean,
): Part[] {
  const whole = line.minor < 0n ? -line.minor : line.minor;
  const shares = found.map((item, i) => targets[i]!.minor ?? (found.length === 1 ? whole : item.minor));
  if (shares.some((share) => share <= 0n)) wrong('targets', 'Each part is more than nothing.');
  const rest = whole - shares.reduce((sum, share) => sum + share, 0n);
  const full = found.every(({ type, minor }, i) => targetOf(type).takesExcess && shares[i]! >= minor);
  const last = shares.length - 1;
  const kept =
    rest < 0n &&
    last > 0 &&
    targets[last]!.withFee &&
    targets.every(({ minor }) => minor === null) &&
    shares[last]! + rest > 0n;
  if (kept || (rest > 0n && excessToCredit && full)) shares[last]! += rest;
  else if (rest !== 0n) differs(line, whole - rest, rest);
  return found.map((candidate, i) => ({
    candidate,
    amount: money(shares[i]!, line.currency as Currency),
    withFee: targets[i]!.withFee,
  }));
}

function differs(line: MatchLine, parts: bigint, rest: bigint): never {
  const text = (minor: bigint) => toDecimal(money(minor, line.currency as Currency));
  return refuse('AMOUNT_DIFFERS', {
    field: 'targets',
    line: text(parts + rest),
    parts: text(parts),
    difference: text(rest),
    message:
      rest > 0n
        ? `${text(rest)} of the line is given to nothing: give it to a target, or say that it is the buyer's credit.`
        : `The parts are ${text(-rest)} more than the line: make one of them smaller.`,
  });
}
