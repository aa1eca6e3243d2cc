import {
  makingGood,
  matchedExactly,
  matchedShort,
  matchedShortWithinTolerance,
  overpaid,
  type Posting,
} from '#finance/ledger';
import { money, type Money } from '#platform/money';
import { chargeAtMost, type Tolerances } from './limits.js';

/**
 * What a receipt does to an instalment. `held` is what the instalment gets: what came, and the fee, less the credit.
 */
export interface Settled {
  held: Money;
  /** Kept by a bank on the way, and borne by the platform. */
  fee: Money;
  /** More than what was open: the buyer's. */
  credit: Money;
  /** Still open afterwards. */
  left: Money;
}

/**
 * `withFee`: what is short is a bank's charge, as long as a bank can have kept it. Who may say so is not judged here.
 */
export function settle(received: Money, open: Money, withFee: boolean, tolerances: Tolerances): Settled {
  const of = (minor: bigint): Money => money(minor, received.currency);
  const short = open.minor - received.minor;
  if (short < 0n) return { held: open, fee: of(0n), credit: of(-short), left: of(0n) };
  const most = chargeAtMost({ open: open.minor, currency: open.currency }, tolerances);
  const fee = withFee && short <= most ? short : 0n;
  return { held: of(received.minor + fee), fee: of(fee), credit: of(0n), left: of(short - fee) };
}

/** The posting that says so; it takes what was received out of suspense, all of it. */
export function receiptPosting({
  withFee,
  tolerances,
  released,
  ...receipt
}: {
  match: string;
  orderId: string;
  buyerId: string;
  received: Money;
  open: Money;
  withFee: boolean;
  tolerances: Tolerances;
  released: boolean;
}): Posting {
  const posting = pay(receipt, withFee, tolerances);
  return released ? makingGood(posting) : posting;
}

function pay(
  receipt: { match: string; orderId: string; buyerId: string; received: Money; open: Money },
  withFee: boolean,
  tolerances: Tolerances,
): Posting {
  const { match, orderId, received, open } = receipt;
  const { fee, credit, left } = settle(received, open, withFee, tolerances);
  if (credit.minor > 0n) return overpaid(receipt);
  if (fee.minor > 0n) return matchedShortWithinTolerance({ match, orderId, received, open });
  return left.minor > 0n
    ? matchedShort({ match, orderId, received })
    : matchedExactly({ match, orderId, amount: received });
}
