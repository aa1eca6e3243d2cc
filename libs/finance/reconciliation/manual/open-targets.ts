import { money, toDecimal, type Currency, type Money } from '#platform/money';
import { folded } from '#platform/words';
import type { Candidate, NamedExpected } from '../matching/candidates.js';

/** Something that a line could be, with what people call it. */
export interface OpenTarget {
  type: Candidate['type'];
  /** Null for a charge. */
  id: string | null;
  /** What is open or announced, without a sign. */
  expects: Money;
  reference: string | null;
  instalment: {
    orderId: string;
    orderNumber: string;
    kind: 'DEPOSIT' | 'BALANCE';
    buyer: string;
    dueOn: string;
  } | null;
}

/** Everything that money which came in could be. */
export function openTargets({ instalments, capital, stripePayouts }: NamedExpected): OpenTarget[] {
  const of = (minor: bigint, currency: string): Money => money(minor, currency as Currency);
  return [
    ...instalments.map(({ id, open, currency, reference, orderId, orderNumber, kind, buyerName, dueOn }) => ({
      type: 'instalment' as const,
      id,
      expects: of(open, currency),
      reference,
      instalment: { orderId, orderNumber, kind, buyer: buyerName, dueOn },
    })),
    ...capital.map(({ id, minor, currency, reference }) => ({
      type: 'capital' as const,
      id,
      expects: of(minor, currency),
      reference,
      instalment: null,
    })),
    ...stripePayouts.map(({ id, minor, currency }) => ({
      type: 'stripe_payout' as const,
      id,
      expects: of(minor, currency),
      reference: id,
      instalment: null,
    })),
  ];
}

/** A candidate of a rule under its names; what is not open any more, and what has no names, as it is. */
export function nameCandidate(
  { type, id, minor }: Candidate,
  currency: Currency,
  open: readonly OpenTarget[],
): OpenTarget {
  return (
    open.find((each) => each.type === type && each.id === id) ?? {
      type,
      id,
      expects: money(minor < 0n ? -minor : minor, currency),
      reference: null,
      instalment: null,
    }
  );
}

/** The earliest due first: where a list of targets goes on. */
export const placeOf = ({ type, id, instalment }: OpenTarget): string => `${instalment?.dueOn ?? ''} ${type} ${id}`;

/**
 * Those that have every word in buyer, order, reference or amount; spaces in a reference, commas in an amount and the
 * script of digits do not matter.
 */
export function searchTargets(open: readonly OpenTarget[], search: string): OpenTarget[] {
  const words = folded(search).toLowerCase().split(/\s+/).filter(Boolean);
  const glued = words.join('');
  // A cancelled order takes credit, for who looks for it.
  const isShown = ({ instalment, expects }: OpenTarget): boolean =>
    words.length > 0 || instalment === null || expects.minor > 0n;
  const isMeant = (target: OpenTarget): boolean => {
    const text = textOf(target);
    return (
      words.every((word) => text.includes(word) || text.includes(word.replaceAll(',', ''))) ||
      (target.reference ?? '').toLowerCase().includes(glued)
    );
  };
  return open.filter((target) => isShown(target) && isMeant(target)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const textOf = ({ type, reference, expects, instalment }: OpenTarget): string =>
  [type.replace('_', ' '), reference, toDecimal(expects), instalment?.orderNumber, instalment?.buyer]
    .filter(Boolean)
    .map((each) => folded(each!))
    .join(' ')
    .toLowerCase();
