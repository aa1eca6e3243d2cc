import { compareExact, sumExact, type Amount } from '#platform/words/browser';
import type { Books, WaitingOrder } from './today-query';

export interface WaitingLines {
  readonly count: number;
  /** What came in and what went out, by currency; empty when there is none of it. */
  readonly came: readonly Amount[];
  readonly went: readonly Amount[];
}

/** The bank's lines that nothing explains yet. */
export function waitingLines(unproved: Books['unproved']): WaitingLines {
  const lines = unproved.flatMap(({ kind, amount }) => (kind === 'line' && amount ? [amount] : []));
  return {
    count: lines.length,
    came: sums(lines.filter(({ amount }) => compareExact(amount, '0') > 0)),
    went: sums(lines.filter(({ amount }) => compareExact(amount, '0') < 0)),
  };
}

const sums = (amounts: readonly Amount[]): Amount[] =>
  [...new Set(amounts.map(({ currency }) => currency))].map((currency) => ({
    amount: sumExact(amounts.flatMap((each) => (each.currency === currency ? [each.amount] : []))),
    currency,
  }));

/** The day that an order should have got on by; nobody has named one for the later states. */
export function dueOf({ state, instalments, readyOn }: WaitingOrder): string | undefined {
  if (state === 'AWAITING_DEPOSIT') return instalments.find(({ kind }) => kind === 'DEPOSIT')?.dueOn ?? undefined;
  return state === 'IN_PRODUCTION' ? readyOn : undefined;
}
