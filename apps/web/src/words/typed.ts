import { compareExact, digitsAfterPoint, typedDecimal } from '#platform/words/browser';

/** What the API takes as a quantity: more than 0, 11 digits before and 3 after the point. */
export function typedQuantity(text: string): string | undefined {
  const typed = typedDecimal(text);
  if (typed === undefined || compareExact(typed, '0') <= 0) return undefined;
  return digitsAfterPoint(typed) <= 3 && compareExact(typed, '99999999999') <= 0 ? typed : undefined;
}

/** What the API takes as a price: more than 0, at most a million, 6 digits after the point. */
export function typedPrice(text: string): string | undefined {
  const typed = typedDecimal(text);
  if (typed === undefined || compareExact(typed, '0') <= 0) return undefined;
  return digitsAfterPoint(typed) <= 6 && compareExact(typed, '1000000') <= 0 ? typed : undefined;
}

/** What the API takes as a deposit: 1 to 100 percent, without a fraction; the sign may stand behind it. */
export function typedDeposit(text: string): number | undefined {
  const typed = typedDecimal(text.trim().replace(/%$/, ''));
  if (typed === undefined || digitsAfterPoint(typed) > 0) return undefined;
  const percent = Number(typed);
  return percent >= 1 && percent <= 100 ? percent : undefined;
}
