import { within } from '#platform/kernel/browser';
import { digitsAfterPoint, typedDecimal } from '#platform/words/browser';
import * as limits from '../data/limits.generated.js';

/** What the API takes as a quantity. */
export function typedQuantity(text: string): string | undefined {
  const typed = typedDecimal(text);
  return typed !== undefined && within(limits.TermsLineInput.quantity, typed) ? typed : undefined;
}

/** What the API takes as a price. */
export function typedPrice(text: string): string | undefined {
  const typed = typedDecimal(text);
  return typed !== undefined && within(limits.TermsLineInput.unitPrice, typed) ? typed : undefined;
}

/** How far a deposit may go, in percent. */
export interface DepositLimits {
  readonly depositPercentLeast: number;
  readonly depositPercentMost: number;
}

const { least, most } = limits.ReviseQuoteInput.depositPercent;
export const OUTERMOST: DepositLimits = { depositPercentLeast: least, depositPercentMost: most };

/** What the API takes as a deposit, in percent; the sign may stand behind it. */
export const typedDeposit = (text: string): number | undefined => typedDepositWithin(text, OUTERMOST);

/** The same within what a programme allows. */
export function typedDepositWithin(text: string, own: DepositLimits): number | undefined {
  const typed = typedDecimal(text.trim().replace(/%$/, ''));
  if (typed === undefined || digitsAfterPoint(typed) > 0) return undefined;
  const percent = Number(typed);
  return percent >= own.depositPercentLeast && percent <= own.depositPercentMost ? percent : undefined;
}
