import { compareExact, digitsAfterPoint, minusExact, typedDecimal, type Amount } from '#platform/words/browser';

export interface Tier {
  readonly from: { readonly value: string };
  readonly unitPrice: Amount;
}

/** The tier whose price this quantity gets; below the first one the first, as the least that can be ordered begins there. */
export function tierFor<Each extends Tier>(tiers: readonly Each[], quantity: string): Each | undefined {
  return tiers.findLast(({ from }) => compareExact(from.value, quantity) <= 0) ?? tiers[0];
}

export const tierAfter = <Each extends Tier>(tiers: readonly Each[], quantity: string): Each | undefined =>
  tiers.find(({ from }) => compareExact(from.value, quantity) > 0);

/** How much is missing to this much; nothing when it is reached. */
export const missingTo = (goal: string, quantity: string): string | undefined => (compareExact(quantity, goal) < 0 ? minusExact(goal, quantity) : undefined);

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
