import type { Amount } from '#platform/words/browser';

/** Decimal strings counted exactly, in whole millionths: a float never touches money. */
const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

/** Digits after the point that a bank knows. */
const digitsOf = (currency: string): number => (currency === 'KHR' || currency === 'JPY' ? 0 : 2);

function millionths(text: string): bigint {
  const found = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!found) throw new Error(`"${text}" is no decimal number`);
  const [, sign, whole, fraction = ''] = found;
  const value = BigInt(whole!) * ONE + BigInt(fraction.padEnd(PLACES, '0'));
  return sign ? -value : value;
}

function plain(value: bigint, digits: number): string {
  const size = value < 0n ? -value : value;
  const text = size.toString().padStart(digits + 1, '0');
  const point = text.length - digits;
  const figure = digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return value < 0n ? `-${figure}` : figure;
}

/** Rounds half up to a multiple of `step`, and counts in steps. */
const inSteps = (value: bigint, step: bigint): bigint => (value + step / 2n) / step;

const step = (currency: string): bigint => 10n ** BigInt(PLACES - digitsOf(currency));
const ofSteps = (steps: bigint, currency: string): Amount => ({ amount: plain(steps, digitsOf(currency)), currency });

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: string, b: string): number {
  const difference = millionths(a) - millionths(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Quantity x unit price, rounded once, half up. */
export const lineAmount = (quantity: string, unitPrice: Amount): Amount =>
  ofSteps(inSteps(millionths(quantity) * millionths(unitPrice.amount), ONE * step(unitPrice.currency)), unitPrice.currency);

export function sum(amounts: readonly Amount[], currency: string): Amount {
  const total = amounts.reduce((all, { amount }) => all + millionths(amount), 0n);
  return ofSteps(total / step(currency), currency);
}

/** Half-way between two unit prices, rounded half up to what a bank can pay. */
export const middle = (a: Amount, b: Amount): Amount =>
  ofSteps(inSteps(millionths(a.amount) + millionths(b.amount), 2n * step(a.currency)), a.currency);

/** A part of an amount in basis points, rounded half up; `rest` is what is left, so that both always sum to the whole. */
export function share({ amount, currency }: Amount, basisPoints: number): { part: Amount; rest: Amount } {
  const whole = millionths(amount) / step(currency);
  const part = inSteps(whole * BigInt(basisPoints), 10_000n);
  return { part: ofSteps(part, currency), rest: ofSteps(whole - part, currency) };
}

/** How much of `whole` a `part` is, 0 to 100, for a bar. */
export function percentOf(part: string, whole: string): number {
  const all = millionths(whole);
  if (all <= 0n) return 100;
  const percent = Number((millionths(part) * 100n) / all);
  return Math.min(100, Math.max(0, percent));
}
