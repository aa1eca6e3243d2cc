import { digitsOf, isCurrency, money, type Currency, type Money } from '#platform/money';

/**
 * Where Stripe counts otherwise than in hundredths: these in whole units, those in thousandths. Source: Stripe's page
 * of currencies.
 */
const WHOLE_AT_STRIPE: ReadonlySet<string> = new Set<Currency>([
  ...([
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'JPY',
    'KMF',
    'KRW',
    'MGA',
    'PYG',
    'RWF',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ] as const),
]);
const THOUSANDTHS_AT_STRIPE: ReadonlySet<string> = new Set<Currency>(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

const digitsAtStripe = (currency: Currency): number =>
  WHOLE_AT_STRIPE.has(currency) ? 0 : THOUSANDTHS_AT_STRIPE.has(currency) ? 3 : 2;

/** What our smallest unit is in Stripe's: 1 for a cent, 100 for a riel, 0.01 where Stripe is coarser than we. */
export const unitAtStripe = (currency: Currency): number => 10 ** (digitsAtStripe(currency) - digitsOf(currency));

/** An amount in Stripe's units: 4,000 riels are 400000 there, and 4000 with us. Throws on what Stripe can't write. */
export function toStripe({ minor, currency }: Money): number {
  const [ours, theirs] = scales(currency);
  if ((minor * theirs) % ours !== 0n) throw new Error(`Stripe has no unit for ${minor} of ${currency}`);
  return Number((minor * theirs) / ours);
}

/** Undefined for what is no currency, and for an amount finer than our books are (half a riel). */
export function fromStripe(units: number, currency: string): Money | undefined {
  const code = currency.toUpperCase();
  if (!isCurrency(code) || !Number.isSafeInteger(units)) return undefined;
  const [ours, theirs] = scales(code);
  return (BigInt(units) * ours) % theirs === 0n ? money((BigInt(units) * ours) / theirs, code) : undefined;
}

/** How many of our and of Stripe's units are one of the currency. */
const scales = (currency: Currency): [bigint, bigint] => [
  10n ** BigInt(digitsOf(currency)),
  10n ** BigInt(digitsAtStripe(currency)),
];
