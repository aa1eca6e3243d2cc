import { Decimal } from 'decimal.js';
import { digitsOf, isCurrency, type Currency } from './currencies/currencies.js';

/** An amount: `minor` is an integer in the currency's minor unit (cents for USD, riels for KHR). */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

export const money = (minor: bigint | number | string, currency: Currency): Money => ({
  minor: BigInt(minor),
  currency,
});

/** `10000.00` for 1,000,000 US cents: plain decimal, no grouping, always the currency's digits. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  return new Decimal(minor.toString()).div(Decimal.pow(10, digits)).toFixed(digits);
}

/** The inverse of toDecimal; undefined when the text is no decimal or has more digits than the currency. */
export function fromDecimal(text: string, currency: Currency): Money | undefined {
  if (!/^-?\d{1,15}(\.\d+)?$/.test(text)) return undefined;
  const minor = new Decimal(text).mul(Decimal.pow(10, digitsOf(currency)));
  return minor.isInteger() ? { minor: BigInt(minor.toFixed(0)), currency } : undefined;
}

export const sum = (amounts: readonly Money[], currency: Currency): Money =>
  amounts.reduce((total, each) => plus(total, each), money(0n, currency));

export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} cannot be added`);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** A unit price as it is written: with at least the currency's digits, and all that it has beyond them. */
export function priceText(unitPrice: string, currency: string): string {
  return withDigits(unitPrice, isCurrency(currency) ? digitsOf(currency) : 2);
}

/**
 * A plain decimal with its closing zeros cut or filled up to so many digits behind the point. Text alone: a
 * page has hundreds of them.
 */
export function withDigits(decimal: string, least: number): string {
  const point = decimal.indexOf('.');
  if (point === -1) return least === 0 ? decimal : `${decimal}.${'0'.repeat(least)}`;
  let end = decimal.length;
  while (end > point + 1 + least && decimal[end - 1] === '0') end--;
  return end === point + 1 ? decimal.slice(0, point) : decimal.slice(0, end).padEnd(point + 1 + least, '0');
}

/**
 * Quantity x unit price, rounded once, half up, to the minor unit. Both are decimal strings; the
 * price is per unit of measure.
 */
export function lineAmount(quantity: string, unitPrice: string, currency: Currency): Money {
  const exact = new Decimal(quantity).mul(unitPrice).mul(Decimal.pow(10, digitsOf(currency)));
  return { minor: BigInt(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(0)), currency };
}

/**
 * Splits an amount by weights, to the last minor unit: each part is rounded down and the units that are left go to the
 * largest remainders (the earlier part first when equal), so the parts always sum to the whole.
 */
export function split({ minor, currency }: Money, weights: readonly number[]): Money[] {
  const whole = weights.reduce((a, b) => a + b, 0);
  if (minor < 0n || whole <= 0 || weights.some((w) => w < 0 || !Number.isSafeInteger(w))) {
    throw new Error('split wants an amount >= 0 and whole weights >= 0 that are not all 0');
  }
  const parts = weights.map((weight, index) => {
    const share = minor * BigInt(weight);
    return { index, floor: share / BigInt(whole), remainder: share % BigInt(whole) };
  });
  let left = minor - parts.reduce((total, part) => total + part.floor, 0n);
  for (const part of [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )) {
    if (left === 0n) break;
    part.floor += 1n;
    left -= 1n;
  }
  return parts.map((part) => ({ minor: part.floor, currency }));
}
