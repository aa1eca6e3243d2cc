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
  /** The line is a reversal itself: the bank takes back that it took something back. */
  again: boolean;
  /** The two are set against each other already: what was decided stands while nothing new comes. */
  netted: boolean;
}

/** So much of a line is taken back by a reversal, in minor units without a sign. */
export interface Netting {
  reversalId: string;
  lineId: string;
  minor: bigint;
}

/**
 * What takes back what. Each reversal takes one line: the one that it stands against already, then the surest, then one
 * of which it is all that is left, then one that waits; the pairs of a reversal are given oldest line first, so that a
 * good one that comes later changes nothing. Of twins only one is taken back. One that takes more than that line was
 * takes the others that it names too, as far as it goes. What takes back a reversal comes first: that one then takes
 * less, and the line that it took is worth what it was.
 */
export function nettings(pairs: readonly ReversalPair[]): Netting[] {
  const found: Netting[] = [];
  const used = new Map<string, bigint>();
  const use = (id: string, minor: bigint): unknown => used.set(id, (used.get(id) ?? 0n) + minor);
  const rest = ({ lineId, came }: ReversalPair): bigint => came - (used.get(lineId) ?? 0n);
  for (const own of groups(pairs)) {
    const free = (some: readonly ReversalPair[]): ReversalPair[] => some.filter((each) => rest(each) > 0n);
    let left = own[0]!.takes - (used.get(own[0]!.reversalId) ?? 0n);
    const first =
      [own.filter(({ netted }) => netted), own.filter(({ sure }) => sure)].find((some) => some.length > 0) ?? own;
    let next = left > 0n ? best(free(first), rest, left) : undefined;
    while (next) {
      const { reversalId, lineId } = next;
      const minor = rest(next) < left ? rest(next) : left;
      found.push({ reversalId, lineId, minor });
      for (const id of [reversalId, lineId]) use(id, minor);
      left -= minor;
      next = best(
        free(own).filter((each) => rest(each) <= left),
        rest,
        left,
      );
    }
  }
  return found;
}

/**
 * By reversal, in the order in which they came; what takes back a reversal before what that one takes, and what stands
 * before what is new.
 */
function groups(pairs: readonly ReversalPair[]): ReversalPair[][] {
  return [true, false].flatMap((again) => {
    const some = pairs.filter((each) => each.again === again);
    const standing = some.filter(({ netted }) => netted);
    return [...new Set([...standing, ...some].map(({ reversalId }) => reversalId))].map((id) =>
      some.filter(({ reversalId }) => reversalId === id),
    );
  });
}

type Rest = (pair: ReversalPair) => bigint;

const rank = (pair: ReversalPair, rest: Rest, left: bigint): number =>
  (pair.netted ? 8 : 0) + (pair.sure ? 4 : 0) + (rest(pair) === left ? 2 : 0) + (pair.waits ? 1 : 0);

const best = (pairs: readonly ReversalPair[], rest: Rest, left: bigint): ReversalPair | undefined =>
  pairs.reduce<ReversalPair | undefined>(
    (found, each) => (found && rank(found, rest, left) >= rank(each, rest, left) ? found : each),
    undefined,
  );
