import { refuse } from '#platform/kernel';
import { money, toDecimal, type Money } from '#platform/money';
import type { OpenItem } from './open-items.js';
import type { Judging, Outcome, Part } from './target.js';

/** How a part stands to what its target expects, as a refusal tells it. `difference` in minor units. */
export function compared({ candidate, amount }: Part, { field }: Judging) {
  const expects = candidate.minor < 0n ? -candidate.minor : candidate.minor;
  const difference = amount.minor - expects;
  const text = (minor: bigint): string => toDecimal({ minor, currency: amount.currency });
  const facts = { field, expects: text(expects), amount: text(amount.minor), difference: text(difference) };
  return { difference, text, facts };
}

/** It is for exactly what it expects: refuses AMOUNT_DIFFERS { expects, amount, difference, exact }. */
export function refuseInexact(part: Part, judging: Judging): void {
  const { difference, facts } = compared(part, judging);
  if (difference === 0n) return;
  refuse('AMOUNT_DIFFERS', {
    ...facts,
    exact: true,
    message: `It is for exactly ${facts.expects}: park the line until you know what the difference is.`,
  });
}

/** What a match leaves that keeps nothing, gives no credit and has no rest, unless it says so. */
export const outcome = (
  amount: Money,
  postings: Outcome['postings'],
  { fee, credit, left }: Partial<Omit<Outcome, 'postings'>> = {},
): Outcome => {
  const none = money(0n, amount.currency);
  return { postings, fee: fee ?? none, credit: credit ?? none, left: left ?? none };
};

/** An item of which nothing is open. */
export const isOf =
  <Item extends OpenItem>(type: string) =>
  (item: OpenItem): item is Item =>
    item.type === type;
