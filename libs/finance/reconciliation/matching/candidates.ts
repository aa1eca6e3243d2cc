import type { Payable } from './limits.js';

/** What the rules read of a statement line. `minor` is signed (+ came in), in the currency's minor units; dates are `YYYY-MM-DD`. */
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
  buyerId: string;
  buyerName: string;
  /** `YYYY-MM-DD` */
  dueOn: string;
}

/** With what people call it. */
export interface NamedInstalment extends OpenInstalment {
  orderId: string;
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

/** Everything that a line of this account could be. */
export interface Expected {
  instalments: readonly OpenInstalment[];
  payouts: readonly SentPayout[];
  stripePayouts: readonly ExpectedStripePayout[];
  capital: readonly ExpectedCapital[];
  /** How much the bank has taken back of each line, by its id: minor units without a sign. Nothing explains that any more. */
  reversed: ReadonlyMap<string, bigint>;
}

/** A line as it is worth now: what remains of it, which is nothing when all of it was taken back. */
export function worthOf<Line extends Pick<MatchLine, 'id' | 'minor'>>(line: Line, { reversed }: Pick<Expected, 'reversed'>): Line {
  const [gone, whole] = [reversed.get(line.id) ?? 0n, line.minor < 0n ? -line.minor : line.minor];
  if (gone === 0n) return line;
  const rest = gone < whole ? whole - gone : 0n;
  return { ...line, minor: line.minor < 0n ? -rest : rest };
}

/** As it is read: its instalments have names. */
export interface NamedExpected extends Expected {
  instalments: readonly NamedInstalment[];
}

export type Rule = '1' | '2' | '2b' | '3' | '4' | '5' | '6';

/** What a line would be matched to. `minor` is what that target expects of this line, signed like the line. */
export interface Candidate {
  type: 'instalment' | 'payout' | 'payout_return' | 'stripe_payout' | 'capital' | 'charge' | 'bank_credit';
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
