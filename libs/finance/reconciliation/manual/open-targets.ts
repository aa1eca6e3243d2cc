import { money, toDecimal, type Currency, type Money } from '#platform/money';
import { folded } from '#platform/words';
import type { Expected, OpenItem } from '../targets/open-items.js';
import type { Label } from '../targets/target.js';
import { targetOf, typeOf, type TargetType } from '../targets/targets.js';

/** Something that a line could be, with what people call it. */
export interface OpenTarget extends Pick<Label, 'reference' | 'instalment'> {
  type: TargetType;
  /** Null for a charge. */
  id: string | null;
  /** What is open or announced, without a sign. */
  expects: Money;
}

/** An item under its names. */
export function labelledItem(item: OpenItem): OpenTarget {
  const { type, id, minor, currency } = item;
  const { reference, instalment } = targetOf(type).label(item);
  const expects = money(minor < 0n ? -minor : minor, currency as Currency);
  return { type: typeOf(type), id, expects, reference, instalment };
}

/** Everything among which finance looks for what money is for. */
export const openTargets = ({ items }: Pick<Expected, 'items'>): OpenTarget[] =>
  items
    .all()
    .filter(({ type }) => targetOf(type).listed)
    .map(labelledItem);

/** What was proposed under its names; what is not open any more, and what has no names, as it is. */
export const labelledPart = (
  { type, id, minor }: Pick<OpenItem, 'type' | 'id' | 'minor'>,
  currency: Currency,
  open: readonly OpenTarget[],
): OpenTarget =>
  open.find((each) => each.type === type && each.id === id) ?? {
    type: typeOf(type),
    id,
    expects: money(minor < 0n ? -minor : minor, currency),
    reference: null,
    instalment: null,
  };

/** The numbers and names that people know, for the ids in the names of accounts. */
export const namesOf = ({ items }: Pick<Expected, 'items'>): Map<string, string> =>
  new Map(items.all().flatMap((item) => targetOf(item.type).label(item).names));

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
