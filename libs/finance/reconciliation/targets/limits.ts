import type { Payable } from '#finance/payments';
import type { Programme } from '#trade/identity';

/** A programme's own: what its finance lets a rule or one person decide. Shares in basis points. */
export type Tolerances = Pick<Programme, 'shortBp' | 'wholeBp' | 'dueDays' | 'currencies'>;

/**
 * What finance has set for money of one currency. Amounts in minor units; 0n: nothing is booked or decided without
 * asking.
 */
export interface Limits {
  /** A receipt may be short by this, or by `shortBp` of what is open if that is more … */
  readonly shortLeast: bigint;
  /** … but never by more than this. */
  readonly shortMost: bigint;
  /** A charge of the bank up to this is booked without asking. */
  readonly charge: bigint;
  /** Above this two people decide. */
  readonly alone: bigint;
}

const NONE: Limits = { shortLeast: 0n, shortMost: 0n, charge: 0n, alone: 0n };

/** A currency that the programme does not sell in: a person decides on everything, two confirm. */
export function limitsOf(currency: string, { currencies }: Pick<Tolerances, 'currencies'>): Limits {
  const set = currencies.find((each) => each.currency === currency);
  if (!set) return NONE;
  return {
    shortLeast: BigInt(set.shortLeastMinor),
    shortMost: BigInt(set.shortMostMinor),
    charge: BigInt(set.chargeMinor),
    alone: BigInt(set.aloneMinor),
  };
}

/**
 * The most that a bank can have kept on the way: the larger of the least and the share of what is open, never above the
 * most.
 */
export function chargeAtMost({ open, currency }: Pick<Payable, 'open' | 'currency'>, tolerances: Tolerances): bigint {
  const { shortLeast, shortMost } = limitsOf(currency, tolerances);
  const share = shareOf(open, tolerances.shortBp);
  const wide = share > shortLeast ? share : shortLeast;
  return wide < shortMost ? wide : shortMost;
}

/**
 * What a rule, or one person alone, takes for a bank's charge: that, but once per instalment, never more than a small
 * share of the whole of it, and never more than the wire itself brought (of the rest, a cent is no payment less a
 * charge). Beyond, up to `chargeAtMost`, two people say so.
 */
export function shortTolerance(instalment: Payable, tolerances: Tolerances): bigint {
  if (instalment.charged > 0n) return 0n;
  const bounds = [
    chargeAtMost(instalment, tolerances),
    shareOf(instalment.amount, tolerances.wholeBp),
    instalment.open / 2n,
  ];
  return bounds.reduce((least, each) => (each < least ? each : least));
}

const shareOf = (amount: bigint, basisPoints: number): bigint => (amount * BigInt(basisPoints)) / 10_000n;
