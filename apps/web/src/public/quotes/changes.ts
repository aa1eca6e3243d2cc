import { compareExact, minusExact } from '#platform/words/browser';
import type { Revision, RevisionLine } from './quote-query';

export type LineKind = 'same' | 'modified' | 'new' | 'removed';

export interface LineChange {
  readonly kind: LineKind;
  readonly position: number;
  /** The line as it is now; of a removed one, as it was. */
  readonly line: RevisionLine;
  /** What it was, where that differs. */
  readonly quantity?: RevisionLine['quantity'];
  readonly unitPrice?: RevisionLine['unitPrice'];
  readonly amount?: RevisionLine['amount'];
}

export interface Changes {
  readonly lines: readonly LineChange[];
  readonly differing: number;
  /** The total before and what the new one adds to it; nothing when there is nothing to compare with. */
  readonly total?: Revision['total'];
  readonly difference?: Revision['total'];
  readonly readyOn?: string;
  readonly depositPercent?: number;
  readonly where?: string;
}

export const whereOf = ({ incoterm, place }: Pick<Revision, 'incoterm' | 'place'>): string => `${incoterm} ${place}`;

/** What a revision says differently from an earlier one; without one, every line as it is. */
export function changesBetween(before: Revision | undefined, now: Revision): Changes {
  if (!before)
    return { lines: now.lines.map((line) => ({ kind: 'same', position: line.position, line })), differing: 0 };
  const positions = [...new Set([...now.lines, ...before.lines].map(({ position }) => position))].sort((a, b) => a - b);
  const at = ({ lines }: Revision, position: number): RevisionLine | undefined =>
    lines.find((line) => line.position === position);
  const lines = positions.map((position) => lineChange(position, at(before, position), at(now, position)));
  const difference = minusExact(now.total.amount, before.total.amount);
  return {
    lines,
    differing: lines.filter(({ kind }) => kind !== 'same').length,
    ...(compareExact(difference, '0') !== 0 && {
      total: before.total,
      difference: { ...now.total, amount: difference },
    }),
    ...(before.readyOn !== now.readyOn && { readyOn: before.readyOn }),
    ...(before.depositPercent !== now.depositPercent && { depositPercent: before.depositPercent }),
    ...(whereOf(before) !== whereOf(now) && { where: whereOf(before) }),
  };
}

function lineChange(position: number, before: RevisionLine | undefined, now: RevisionLine | undefined): LineChange {
  if (!now) return { kind: 'removed', position, line: before! };
  if (!before) return { kind: 'new', position, line: now };
  const changed = {
    ...(differ(before.quantity.value, now.quantity.value) || before.quantity.unit !== now.quantity.unit
      ? { quantity: before.quantity }
      : {}),
    ...(differ(before.unitPrice.amount, now.unitPrice.amount) ? { unitPrice: before.unitPrice } : {}),
    ...(differ(before.amount.amount, now.amount.amount) ? { amount: before.amount } : {}),
  };
  const kind = Object.keys(changed).length > 0 || before.listingId !== now.listingId ? 'modified' : 'same';
  return { kind, position, line: now, ...changed };
}

const differ = (a: string, b: string): boolean => compareExact(a, b) !== 0;

export type Comparison = 'before' | 'first' | 'only';

/** The comparisons that a thread of so many revisions offers. */
export function comparisonsOf(revisions: readonly Revision[]): Comparison[] {
  if (revisions.length < 2) return ['only'];
  return revisions.length === 2 ? ['before', 'only'] : ['before', 'first', 'only'];
}

export function comparedWith(revisions: readonly Revision[], comparison: Comparison): Revision | undefined {
  if (comparison === 'only' || revisions.length < 2) return undefined;
  return comparison === 'first' ? revisions[0] : revisions.at(-2);
}
