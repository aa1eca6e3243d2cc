import { shareAmount, type Amount } from '#platform/words/browser';

/** The programme's commission, in basis points. An order carries its own, frozen; a quote does not tell it yet. */
export const PROGRAMME_FEE_BP = 500;

/** `5%`, `4.5%`. */
export const feeText = (basisPoints: number = PROGRAMME_FEE_BP): string => `${basisPoints / 100}%`;

/** What the cooperative receives of a total. */
export const afterFee = (total: Amount, basisPoints: number = PROGRAMME_FEE_BP): Amount =>
  shareAmount(total, basisPoints).rest;
