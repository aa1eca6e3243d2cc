import { shareAmount, type Amount } from '#platform/words/browser';

// The commission, in basis points: an order carries its own, frozen; of a quote it is its programme's of today.

/** `5%`, `4.5%`. */
export const feeText = (basisPoints: number): string => `${basisPoints / 100}%`;

/** What the cooperative receives of a total. */
export const afterFee = (total: Amount, basisPoints: number): Amount => shareAmount(total, basisPoints).rest;
