import type { Side } from '../../session/session';

export interface ThreadKnot<Revision> {
  readonly revision: Revision;
  /** 0 is the buyer's rail, 1 the cooperative's. */
  readonly rail: 0 | 1;
  /** Middle of its slot, in percent of the rail. */
  readonly x: number;
}

export interface ThreadLayout<Revision> {
  readonly knots: readonly ThreadKnot<Revision>[];
  /** Width of a slot, in percent of the rail. */
  readonly slot: number;
  /** Revisions before the first knot, for which there is no room. */
  readonly earlier: number;
  /** Where the thread ends: with the side that must act, or with the last knot. */
  readonly end: { readonly rail: 0 | 1; readonly x: number } | null;
}

const MOST_KNOTS = 5;

export const railOf = (side: Side): 0 | 1 => (side === 'BUYER' ? 0 : 1);

/** The newest revisions as knots with equal room, and one slot more for the shuttle while somebody must act. */
export function threadLayout<Revision extends { author: Side }>(
  revisions: readonly Revision[],
  turn: Side | null,
): ThreadLayout<Revision> {
  const shown = revisions.slice(-MOST_KNOTS);
  const slots = Math.max(shown.length + (turn ? 1 : 0), 1);
  const slot = 100 / slots;
  const x = (index: number): number => (index + 0.5) * slot;
  return {
    knots: shown.map((revision, index) => ({ revision, rail: railOf(revision.author), x: x(index) })),
    slot,
    earlier: revisions.length - shown.length,
    end: turn ? { rail: railOf(turn), x: x(shown.length) } : null,
  };
}

/** The thread through all knots to its end, level at each of them; `y` says where a rail lies. */
export function threadPath(points: readonly { rail: 0 | 1; x: number }[], y: (rail: 0 | 1) => number): string {
  return points
    .map(({ rail, x }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y(rail)}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${y(before.rail)} ${middle} ${y(rail)} ${x} ${y(rail)}`;
    })
    .join('');
}
