import type { Reversal } from './candidates.js';

/** A line that the bank takes back, and one that it may be: same account, the other direction, by the same cause. */
export interface ReversalPair {
  reversalId: string;
  lineId: string;
  /** How much is taken back, and how much came: minor units without a sign. */
  takes: bigint;
  came: bigint;
  /** Both carry the same EndToEndId: there is no surer sign. */
  sure: boolean;
  /** The line waits: of two that are alike the one that pays nothing yet is taken. */
  waits: boolean;
}

/**
 * Which lines were taken back. Each reversal takes one line: the surest, then one of the whole amount, then one that
 * waits; the pairs of a reversal are given oldest line first, so that a good one that comes later changes nothing. Of twins only
 * one is taken back. One that takes more than that line was takes the others that it names too, as far as it goes.
 */
export function reversedLines(pairs: readonly ReversalPair[]): Map<string, Reversal> {
  const taken = new Map<string, Reversal>();
  for (const reversal of new Set(pairs.map(({ reversalId }) => reversalId))) {
    const own = pairs.filter((each) => each.reversalId === reversal);
    const free = (some: readonly ReversalPair[]): ReversalPair[] => some.filter((each) => taken.get(each.lineId) !== 'whole');
    let next = best(free(own.some(({ sure }) => sure) ? own.filter(({ sure }) => sure) : own));
    let left = next?.takes ?? 0n;
    while (next) {
      taken.set(next.lineId, next.came <= left ? 'whole' : 'part');
      left -= next.came;
      next = best(free(own).filter(({ came }) => came <= left));
    }
  }
  return taken;
}

const rank = ({ sure, takes, came, waits }: ReversalPair): number => (sure ? 4 : 0) + (takes === came ? 2 : 0) + (waits ? 1 : 0);

const best = (pairs: readonly ReversalPair[]): ReversalPair | undefined =>
  pairs.reduce<ReversalPair | undefined>((found, each) => (found && rank(found) >= rank(each) ? found : each), undefined);
