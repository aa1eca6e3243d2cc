import type { Reversal } from './candidates.js';

/** A line that the bank takes back, and one that it may be: same account, the other direction, at least as much, by the same cause. */
export interface ReversalPair {
  reversalId: string;
  lineId: string;
  /** The reversal is of the whole line. */
  whole: boolean;
  /** Both carry the same EndToEndId, or the bank's own reference: there is no surer sign. */
  sure: boolean;
  /** The line waits: of two that are alike the one that pays nothing yet is taken. */
  waits: boolean;
}

/**
 * Which lines were taken back. Each reversal takes one line: the surest, then one of the whole amount, then one that
 * waits; the pairs of a reversal are given oldest line first, so that a good one that comes later changes nothing. Of twins only
 * one is taken back.
 */
export function reversedLines(pairs: readonly ReversalPair[]): Map<string, Reversal> {
  const taken = new Map<string, Reversal>();
  const rank = ({ sure, whole, waits }: ReversalPair): number => (sure ? 4 : 0) + (whole ? 2 : 0) + (waits ? 1 : 0);
  for (const reversal of new Set(pairs.map(({ reversalId }) => reversalId))) {
    const free = pairs.filter((each) => each.reversalId === reversal && taken.get(each.lineId) !== 'whole');
    const best = free.reduce<ReversalPair | undefined>((found, each) => (found && rank(found) >= rank(each) ? found : each), undefined);
    if (best) taken.set(best.lineId, best.whole ? 'whole' : 'part');
  }
  return taken;
}
