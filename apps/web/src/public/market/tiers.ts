import { compareExact, minusExact, type Amount } from '#platform/words/browser';

export interface Tier {
  readonly from: { readonly value: string };
  readonly unitPrice: Amount;
}

/** The tier whose price this quantity gets; below the first one the first, where what can be ordered begins. */
export function tierFor<Each extends Tier>(tiers: readonly Each[], quantity: string): Each | undefined {
  return tiers.findLast(({ from }) => compareExact(from.value, quantity) <= 0) ?? tiers[0];
}

export const tierAfter = <Each extends Tier>(tiers: readonly Each[], quantity: string): Each | undefined =>
  tiers.find(({ from }) => compareExact(from.value, quantity) > 0);

/** How much is missing to this much; nothing when it is reached. */
export const missingTo = (goal: string, quantity: string): string | undefined =>
  compareExact(quantity, goal) < 0 ? minusExact(goal, quantity) : undefined;
