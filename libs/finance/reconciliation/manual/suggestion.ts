import { bankCharge, bankCredit, capitalPaidIn, stripePayoutLanded, type Posting } from '#finance/ledger';
import { money, type Currency, type Money } from '#platform/money';
import { isExact, type MatchLine, type NamedExpected } from '../matching/candidates.js';
import { match, type Match } from '../matching/match.js';
import { shortTolerance, type Tolerances } from '../targets/limits.js';
import { landed, receiptPosting, settle } from '../matching/settle.js';
import { decide, isOfBank, secondBecause, type Decision, type Part, type SecondBecause } from './decision.js';

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

export function suggest(line: MatchLine, expected: NamedExpected): Suggestion {
  const found = match(line, expected);
  const kind = kindOf(line, found);
  const short =
    kind === 'SHORT' ? expected.instalments.find(({ id }) => id === found.candidates.at(-1)!.id) : undefined;
  const tolerance = short ? shortTolerance(short, expected.tolerances) : null;
  // Nothing of a payout stays open: what is short of it is a bank's charge, or it is another one's.
  const payout = kind === 'SHORT' && found.candidates.length === 1 && found.candidates[0]!.type === 'stripe_payout';
  const withFee = payout || (tolerance !== null && -found.difference <= tolerance);
  const agreed: Decision = {
    targets: found.candidates.map(({ type, id }) => ({ type, id: isOfBank(type) ? null : id, minor: null, withFee })),
    excessToCredit: kind === 'OVER',
  };
  return {
    kind,
    match: found,
    tolerance: tolerance === null ? null : money(tolerance, line.currency as Currency),
    decision: kind === 'SEVERAL' || kind === 'NONE' || !decidable(line, expected, agreed) ? null : agreed,
  };
}

function kindOf(line: MatchLine, { kind, rule, difference, exception }: Match): SuggestionKind {
  if (kind === 'exception') return exception === 'AMBIGUOUS' ? 'SEVERAL' : 'NONE';
  if (difference === 0n) return isExact(rule) ? 'EXACT' : 'SUGGESTED';
  if (line.minor < 0n) return 'SUGGESTED';
  return difference < 0n ? 'SHORT' : 'OVER';
}

/** A target whose amount must be exact is only shown when it is not. */
function decidable(line: MatchLine, expected: NamedExpected, decision: Decision): boolean {
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

export function previewOf(line: MatchLine, parts: readonly Part[], tolerances: Tolerances): Preview {
  const currency = line.currency as Currency;
  const settled = parts.flatMap(({ candidate, instalment, amount, withFee }) =>
    instalment
      ? [settle(amount, money(instalment.open, currency), withFee, tolerances)]
      : candidate.type === 'stripe_payout'
        ? [landed({ candidate, amount, withFee })]
        : [],
  );
  const total = (of: 'fee' | 'credit' | 'left'): Money =>
    money(
      settled.reduce((sum, each) => sum + each[of].minor, 0n),
      currency,
    );
  return {
    postings: parts.flatMap((part) => postingOf(part, tolerances)),
    fee: total('fee'),
    credit: total('credit'),
    left: total('left'),
    secondBecause: secondBecause(line, parts, tolerances),
  };
}

/** Before it is decided a match has no id. */
const UNDECIDED = 'undecided';

function postingOf({ candidate, amount, withFee, instalment }: Part, tolerances: Tolerances): Posting[] {
  switch (candidate.type) {
    case 'instalment':
      return [
        receiptPosting({
          match: UNDECIDED,
          orderId: instalment!.orderId,
          buyerId: instalment!.buyerId,
          received: amount,
          open: money(instalment!.open, amount.currency),
          withFee,
          tolerances,
          released: instalment!.released,
        }),
      ];
    case 'capital':
      return [capitalPaidIn({ match: UNDECIDED, amount })];
    case 'stripe_payout':
      return [stripePayoutLanded({ match: UNDECIDED, amount, charge: landed({ candidate, amount, withFee }).fee })];
    case 'charge':
      return [bankCharge({ match: UNDECIDED, amount })];
    case 'bank_credit':
      return [bankCredit({ match: UNDECIDED, amount })];
    case 'payout':
    case 'payout_return':
      return []; // what a payout moves is settlement's to say
  }
}
