import type { Payable } from '#finance/payments';
import { fromDecimal, type Currency } from '#platform/money';

/**
 * What finance has set for money of one currency. Amounts in minor units; 0n: nothing is booked or decided without
 * asking.
 */
export interface Limits {
  /** A receipt may be short by this, or by `SHORT_SHARE` of what is open if that is more … */
  readonly shortLeast: bigint;
  /** … but never by more than this. */
  readonly shortMost: bigint;
  /** A charge of the bank up to this is booked without asking. */
  readonly charge: bigint;
  /** Above this two people decide. */
  readonly alone: bigint;
}

/** Of what is open, in tenths of a percent. */
export const SHORT_SHARE = 5n;
/** Of the instalment's full amount, in tenths of a percent: no rule takes more than this for a charge. */
export const WHOLE_SHARE = 50n;
/** How far a receipt without a reference may be from the day on which it is due. */
export const DAYS = 5;

/**
 * In the words of the currency, so that one without cents has its own. A currency without a row: a person decides on
 * everything, two confirm.
 */
const SET: Partial<Record<Currency, Record<keyof Limits, string>>> = {
  USD: { shortLeast: '30.00', shortMost: '50.00', charge: '50.00', alone: '10000.00' },
};

const NONE: Limits = { shortLeast: 0n, shortMost: 0n, charge: 0n, alone: 0n };

export function limitsOf(currency: string): Limits {
  const set = Object.hasOwn(SET, currency) ? SET[currency as Currency] : undefined;
  if (!set) return NONE;
  const of = (name: keyof Limits): bigint => fromDecimal(set[name], currency as Currency)!.minor;
  return { shortLeast: of('shortLeast'), shortMost: of('shortMost'), charge: of('charge'), alone: of('alone') };
}

/**
 * The most that a bank can have kept on the way: the larger of the least and the share of what is open, never above the
 * most.
 */
export function chargeAtMost({ open, currency }: Pick<Payable, 'open' | 'currency'>): bigint {
  const { shortLeast, shortMost } = limitsOf(currency);
  const share = (open * SHORT_SHARE) / 1000n;
  const wide = share > shortLeast ? share : shortLeast;
  return wide < shortMost ? wide : shortMost;
}

/**
 * What a rule, or one person alone, takes for a bank's charge: that, but once per instalment, never more than a small
 * share of the whole of it, and never more than the wire itself brought (of the rest, a cent is no payment less a
 * charge). Beyond, up to `chargeAtMost`, two people say so.
 */
export function shortTolerance(instalment: Payable): bigint {
  if (instalment.charged > 0n) return 0n;
  const bounds = [chargeAtMost(instalment), (instalment.amount * WHOLE_SHARE) / 1000n, instalment.open / 2n];
  return bounds.reduce((least, each) => (each < least ? each : least));
}
