import { digitsOf, isCurrency, money, type Money } from '#platform/money';

/**
 * Stripe counts these currencies in whole units; of all others that it has in common with us, in hundredths. Source:
 * Stripe's page of currencies.
 */
const WHOLE_AT_STRIPE = new Set(['JPY']);

const digitsAtStripe = (currency: string): number => (WHOLE_AT_STRIPE.has(currency) ? 0 : 2);

/** An amount in Stripe's units: 4,000 riels are 400000 there, and 4000 with us. */
export const toStripe = ({ minor, currency }: Money): number =>
  Number(minor * 10n ** BigInt(digitsAtStripe(currency) - digitsOf(currency)));

/** Undefined for a currency that our books don't hold, and for an amount finer than they are (half a riel). */
export function fromStripe(units: number, currency: string): Money | undefined {
  const code = currency.toUpperCase();
  if (!isCurrency(code) || !Number.isSafeInteger(units)) return undefined;
  const scale = 10n ** BigInt(digitsAtStripe(code) - digitsOf(code));
  return BigInt(units) % scale === 0n ? money(BigInt(units) / scale, code) : undefined;
}
