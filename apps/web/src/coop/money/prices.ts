import { compareExact, latinDigits, middleAmount, readNumber, type Amount } from '#platform/words/browser';

export interface Tier {
  readonly from: { readonly value: string };
  readonly unitPrice: Amount;
}

/** The list price for a quantity: that of the highest tier that it reaches, else that of the first. */
export function listPrice(tiers: readonly Tier[], quantity: string): Amount | undefined {
  const reached = tiers.filter(({ from }) => compareExact(from.value, quantity) <= 0);
  return (reached.at(-1) ?? tiers[0])?.unitPrice;
}

export type FloorCheck = 'above' | 'at' | 'below';

export function checkFloor(price: string, floor: string): FloorCheck {
  const order = compareExact(price, floor);
  return order > 0 ? 'above' : order < 0 ? 'below' : 'at';
}

export interface Choice {
  readonly kind: 'theirs' | 'middle' | 'last' | 'list';
  readonly price: Amount;
}

interface Known {
  readonly theirs?: Amount | undefined;
  readonly last?: Amount | undefined;
  readonly list?: Amount | undefined;
  readonly floor?: Amount | undefined;
}

/**
 * Buyer's price, half-way, and one's own: the last offered, else the list price. Equal prices stand there once, none
 * below the floor.
 */
export function priceChoices({ theirs, last, list, floor }: Known): Choice[] {
  const own: Choice | undefined = last ? { kind: 'last', price: last } : list && { kind: 'list', price: list };
  const all: Choice[] = [];
  if (theirs) all.push({ kind: 'theirs', price: theirs });
  if (theirs && own) all.push({ kind: 'middle', price: middleAmount(theirs, own.price) });
  if (own) all.push(own);
  const kept = all.filter(({ price }) => !floor || compareExact(price.amount, floor.amount) >= 0);
  return kept.filter(
    ({ price }, index) => kept.findIndex((each) => compareExact(each.price.amount, price.amount) === 0) === index,
  );
}

/** What stands there before anything was typed: the middle, else one's own price. */
export const suggested = (choices: readonly Choice[]): string =>
  (choices.find(({ kind }) => kind === 'middle') ?? choices.at(-1))?.price.amount ?? '';

const WHOLE_DIGITS = 6;
const CENTS = 2;

/**
 * A price while it is typed, by pad or keyboard, in Khmer or Latin digits, with a point or a comma; what can't become a
 * price changes nothing. A pasted one that can be read in two ways stays as it is, to be asked about.
 */
export function typedPrice(text: string, before: string): string {
  const plain = latinDigits(text).replace(/[\s$]/g, '');
  const pasted = readNumber(plain);
  if (pasted.kind === 'ambiguous' && plain.includes(',')) return plain;
  // Key by key a comma is the mark before the cents; a whole amount has one at most, and groups besides.
  const point = pasted.kind === 'number' ? pasted.value : plain.replace(/,$/, '.');
  const next = point.replace(/^0+(?=\d)/, '').replace(/^\./, '0.');
  return new RegExp(`^(\\d{1,${WHOLE_DIGITS}}(\\.\\d{0,${CENTS}})?)?$`).test(next) ? next : before;
}

/** The finished price, or undefined when there is none yet. */
export function finishedPrice(text: string): string | undefined {
  const price = text.replace(/\.$/, '');
  return /^[\d.]*[1-9]/.test(price) && !price.includes(',') ? price : undefined;
}
