import { middleExact, minusExact, partExact, sumExact, totalExact } from './exact.js';
import { digitsOf, type Amount } from './figures.js';
import { writeNumber } from './numbers.js';

/** Quantity x unit price, rounded once, half up. */
export const lineAmount = (quantity: string, { amount, currency }: Amount): Amount => ({
  amount: totalExact(quantity, amount, digitsOf(currency)),
  currency,
});

export const sumAmounts = (amounts: readonly Amount[], currency: string): Amount => ({
  amount: sumExact(
    amounts.map(({ amount }) => amount),
    digitsOf(currency),
  ),
  currency,
});

/** A price as it is put into a field: with its currency's decimals, and read again it is the same. */
export function writePrice({ amount, currency }: Amount): string {
  const [whole = '', fraction = ''] = writeNumber(amount).split('.');
  const kept = fraction.padEnd(digitsOf(currency), '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** Half-way between two unit prices, rounded half up to what a bank can pay. */
export const middleAmount = (a: Amount, b: Amount): Amount => ({
  amount: middleExact(a.amount, b.amount, digitsOf(a.currency)),
  currency: a.currency,
});

/**
 * A part of an amount in basis points, rounded half up; `rest` is what is left, so that both always sum to the whole.
 */
export function shareAmount({ amount, currency }: Amount, basisPoints: number): { part: Amount; rest: Amount } {
  const part = partExact(amount, basisPoints, digitsOf(currency));
  return { part: { amount: part, currency }, rest: { amount: minusExact(amount, part), currency } };
}
