import { refuse, sameEndToEndId, within } from '#platform/kernel';
import { money, toDecimal, type Currency, type Money } from '#platform/money';
import {
  worthOf,
  type Candidate,
  type MatchLine,
  type NamedExpected,
  type NamedInstalment,
} from '../matching/candidates.js';
import { DECISION } from '../lines/decision.limits.js';
import { chargeAtMost, limitsOf, shortTolerance, type Tolerances } from '../targets/limits.js';

/**
 * What a person says that a line is, or a part of it. `minor` without a sign; null: the whole line, or in a split what
 * is open.
 */
export interface ChosenTarget {
  type: Candidate['type'];
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

/** A part of the line and its target; the parts are exactly the line. */
export interface Part {
  candidate: Candidate;
  amount: Money;
  withFee: boolean;
  /** What is open, where the target is an instalment. */
  instalment: NamedInstalment | null;
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

export type SecondBecause = 'AMOUNT' | 'CHARGE' | 'FEE' | 'CAPITAL';

export function secondBecause(
  { minor, currency }: Pick<MatchLine, 'minor' | 'currency'>,
  parts: readonly Part[],
  tolerances: Tolerances,
): SecondBecause | null {
  const { alone, charge } = limitsOf(currency, tolerances);
  if ((minor < 0n ? -minor : minor) > alone) return 'AMOUNT';
  for (const {
    candidate: { type, minor: expected },
    amount,
    withFee,
    instalment,
  } of parts) {
    if (isOfBank(type) && amount.minor > charge) return 'CHARGE';
    if (type === 'capital' && amount.minor !== expected) return 'CAPITAL';
    if (withFee && type === 'stripe_payout' && expected - amount.minor > charge) return 'CHARGE';
    if (withFee && instalment && instalment.open - amount.minor > shortTolerance(instalment, tolerances)) return 'FEE';
  }
  return null;
}

type OfBank = 'charge' | 'bank_credit';

/** The bank's own: what it charges, and what it gives, a charge given back or interest. Nothing of ours expects it. */
export const isOfBank = (type: Candidate['type']): type is OfBank => type === 'charge' || type === 'bank_credit';

const wrong = (field: string, message: string): never => refuse('BAD_INPUT', { field, message });

/**
 * Turns what a person says into parts that are exactly what the line is worth, or refuses by name what is wrong with it
 * and says how it goes on.
 */
export function decide(whole: MatchLine, expected: NamedExpected, { targets, excessToCredit }: Decision): Part[] {
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
    checkPart(part, { excessToCredit, tolerances: expected.tolerances, field: `targets.${i}` }),
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
  if (!line.isReversal || targets.every(({ type }) => type === 'payout_return' || (rest && type === 'charge'))) return;
  refuse('LINE_REVERSED', {
    field: 'lineId',
    message:
      'This line takes an earlier one back. Take the match of that one back: then the two are set against each other.',
  });
}

interface Found {
  candidate: Candidate;
  instalment: NamedInstalment | null;
}

/** The target as it stands now: open, in the line's currency, on the side of the bank on which the line is. */
function find(line: MatchLine, expected: NamedExpected, { type, id }: ChosenTarget, field: string): Found {
  const comesIn = type !== 'charge' && type !== 'payout';
  if (comesIn !== line.minor > 0n)
    wrong(
      field,
      comesIn
        ? 'This line went out: it can only be a charge or a payout.'
        : 'This line came in: it can be no charge and no payout.',
    );
  if (isOfBank(type))
    return { candidate: { type, id: payoutNamed(line, expected), minor: line.minor }, instalment: null };
  const target = expectedOf(expected, type).find((each) => each.id === id);
  if (!target)
    return refuse('NOT_FOUND', {
      field,
      message: 'It is not open: paid or matched meanwhile, or none of ours. Look for another one.',
    });
  if (target.currency !== line.currency)
    refuse('OTHER_CURRENCY', {
      field,
      message: `The line is in ${line.currency}, this is in ${target.currency}: park the line until it is exchanged.`,
      line: line.currency,
      target: target.currency,
    });
  const instalment = type === 'instalment' ? expected.instalments.find((each) => each.id === id)! : null;
  return { candidate: { type, id, minor: type === 'payout' ? -target.minor : target.minor }, instalment };
}

/** A charge, and one given back, belongs to the payout whose EndToEndId it carries, whoever books it. */
const payoutNamed = ({ endToEndId }: MatchLine, { payouts }: NamedExpected): string | null =>
  payouts.find((each) => sameEndToEndId(each.endToEndId, endToEndId))?.id ?? null;

function expectedOf(
  expected: NamedExpected,
  type: Exclude<Candidate['type'], OfBank>,
): readonly { id: string; minor: bigint; currency: string }[] {
  switch (type) {
    case 'instalment':
      return expected.instalments.map(({ id, open, currency }) => ({ id, minor: open, currency }));
    case 'capital':
      return expected.capital;
    case 'stripe_payout':
      return expected.stripePayouts;
    case 'payout':
      return expected.payouts.filter((each) => !each.settled);
    case 'payout_return':
      return expected.payouts;
  }
}

function checkSplit(found: readonly Found[]): void {
  const buyers = new Set(found.map(({ instalment }) => instalment?.buyerId));
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
  found: readonly Found[],
  targets: readonly ChosenTarget[],
  excessToCredit: boolean,
): Part[] {
  const whole = line.minor < 0n ? -line.minor : line.minor;
  const shares = found.map(({ candidate }, i) => targets[i]!.minor ?? (found.length === 1 ? whole : candidate.minor));
  if (shares.some((share) => share <= 0n)) wrong('targets', 'Each part is more than nothing.');
  const rest = whole - shares.reduce((sum, share) => sum + share, 0n);
  const full = found.every(({ candidate, instalment }, i) => instalment !== null && shares[i]! >= candidate.minor);
  const last = shares.length - 1;
  const kept =
    rest < 0n &&
    last > 0 &&
    targets[last]!.withFee &&
    targets.every(({ minor }) => minor === null) &&
    shares[last]! + rest > 0n;
  if (kept || (rest > 0n && excessToCredit && full)) shares[last]! += rest;
  else if (rest !== 0n) differs(line, whole - rest, rest);
  return found.map(({ candidate, instalment }, i) => ({
    candidate,
    instalment,
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

/** Is the part's amount one that its target can take? */
function checkPart(
  { candidate, amount, withFee, instalment }: Part,
  { excessToCredit, tolerances, field }: { excessToCredit: boolean; tolerances: Tolerances; field: string },
): void {
  const expects = candidate.minor < 0n ? -candidate.minor : candidate.minor;
  const difference = amount.minor - expects;
  const text = (minor: bigint) => toDecimal({ minor, currency: amount.currency });
  const facts = { field, expects: text(expects), amount: text(amount.minor), difference: text(difference) };
  if (instalment) {
    if (difference > 0n && !excessToCredit)
      refuse('AMOUNT_DIFFERS', {
        ...facts,
        message: `${text(difference)} more than is open: say that it is the buyer's credit, or split the line.`,
      });
    const tolerance = chargeAtMost(instalment, tolerances);
    if (withFee && -difference > tolerance)
      refuse('AMOUNT_DIFFERS', {
        ...facts,
        tolerance: text(tolerance),
        message: `${text(-difference)} is more than a bank may keep (${text(tolerance)}): match it as a part payment.`,
      });
  } else if (candidate.type === 'stripe_payout' && withFee && difference < 0n) {
    return; // named as what it is; how much is one person's word stands above
  } else if (difference !== 0n && candidate.type !== 'capital' && !isOfBank(candidate.type)) {
    refuse('AMOUNT_DIFFERS', {
      ...facts,
      exact: true,
      message: `It is for exactly ${text(expects)}: park the line until you know what the difference is.`,
    });
  }
}
