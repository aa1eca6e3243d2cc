import type { Payable } from '#finance/payments';
import type { TargetType } from '../lines/target-type.js';
import type { Tolerances } from '../targets/limits.js';

/**
 * What the rules read of a statement line. `minor` is signed (+ came in), in the currency's minor units; dates are
 * `YYYY-MM-DD`.
 */
export interface MatchLine {
  id: string;
  minor: bigint;
  currency: string;
  bookingDate: string | null;
  references: readonly string[];
  endToEndId: string | null;
  isCharge: boolean;
  isReversal: boolean;
  counterpartyName: string | null;
  remittance: string;
}

/** An instalment that waits for money. */
export interface OpenInstalment extends Payable {
  id: string;
  reference: string;
  orderId: string;
  buyerId: string;
  buyerName: string;
  /** `YYYY-MM-DD` */
  dueOn: string;
}

/** With what people call it. */
export interface NamedInstalment extends OpenInstalment {
  orderNumber: string;
  kind: 'DEPOSIT' | 'BALANCE';
  /** The order's money is released: what comes now makes good what the bank took back. */
  released: boolean;
}

/** A payout that left; `settled` when a line has settled it already (its charge and its return may still come). */
export interface SentPayout {
  id: string;
  endToEndId: string;
  minor: bigint;
  currency: string;
  settled: boolean;
}

/** A payout of Stripe that is in transit to the bank. */
export interface ExpectedStripePayout {
  id: string;
  minor: bigint;
  currency: string;
}

/** Opening money that the secretariat announced. */
export interface ExpectedCapital {
  id: string;
  reference: string;
  minor: bigint;
  currency: string;
}

/** Everything that a line of this account could be, and what its programme tolerates. */
export interface Expected {
  tolerances: Tolerances;
  instalments: readonly OpenInstalment[];
  payouts: readonly SentPayout[];
  stripePayouts: readonly ExpectedStripePayout[];
  capital: readonly ExpectedCapital[];
  /**
   * How much the bank has taken back of each line, by its id: minor units without a sign. Nothing explains that any
   * more.
   */
  reversed: ReadonlyMap<string, bigint>;
}

/** A line as it is worth now: what remains of it, which is nothing when all of it was taken back. */
export function worthOf<Line extends Pick<MatchLine, 'id' | 'minor'>>(
  line: Line,
  { reversed }: Pick<Expected, 'reversed'>,
): Line {
  const [gone, whole] = [reversed.get(line.id) ?? 0n, line.minor < 0n ? -line.minor : line.minor];
  if (gone === 0n) return line;
  const rest = gone < whole ? whole - gone : 0n;
  return { ...line, minor: line.minor < 0n ? -rest : rest };
}

/** As it is read: its instalments have names. */
export interface NamedExpected extends Expected {
  instalments: readonly NamedInstalment[];
}

/**
 * The ladder's rules, by the numbers that are kept with every match. 1, 2 and 2b match by themselves where they find
 * one option.
 */
export type Rule =
  /** The line names one target of ours, and is exactly what that expects. */
  | '1'
  /** The line names one instalment, and is short of it by no more than a bank keeps: `shortTolerance`. */
  | '2'
  /** The bank says that the line is its own charge, up to the currency's limit. */
  | '2b'
  /** The line names a target of ours, and its amount is another one. */
  | '3'
  /** It names none: the amount, the day and the buyer's name are those of an instalment. */
  | '4'
  /**
   * It is the sum of up to three open instalments of the order, else of the buyer, whom it names by reference or by
   * name; a whole order may be short of it by what a bank keeps.
   */
  | '5'
  /** No rule has found it: an exception, or what a person has found without one. */
  | '6';

/** What is short of the target was kept by a bank on the way, and is borne by the platform. */
export const isShort = (rule: string): boolean => rule === ('2' satisfies Rule);

/** The line is what its target expects, to the cent, and that target is sure. */
export const isExact = (rule: Rule): boolean => rule === '1' || rule === '2b';

/** The rule of what no rule has found. */
export const NO_RULE: Rule = '6';

/** What a line would be matched to. `minor` is what that target expects of this line, signed like the line. */
export interface Candidate {
  type: TargetType;
  /** Null for a charge that names no payout, and for one given back. */
  id: string | null;
  minor: bigint;
}

/** Targets that together would take the whole line. */
export interface Guess {
  candidates: Candidate[];
  /** From 0 to 1. */
  score: number;
}

/** One rule's answer: the sets of targets that it finds, each a possible match. */
export interface Finding {
  rule: Rule;
  kind: 'auto' | 'suggest';
  options: Guess[];
}
