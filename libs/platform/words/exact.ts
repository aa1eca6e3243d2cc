/**
 * Arithmetic on decimal strings, as the API writes amounts and quantities: whole numbers of the smallest digit, never a
 * float. Total: quantity x unit price, rounded once, half up, as the platform prices a line.
 */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(text: string): Scaled {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.slice(negative ? 1 : 0).split('.');
  const units = BigInt(`${whole}${fraction}` || '0');
  return { units: negative ? -units : units, scale: fraction.length };
}

const unitsAt = ({ units, scale }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

function written(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** Less than 0, 0 or more than 0; `15` and `15.00` are the same. */
export function compareExact(a: string, b: string): number {
  const difference = scaled(minusExact(a, b)).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function minusExact(a: string, b: string): string {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  return written(unitsAt(left, scale) - unitsAt(right, scale), scale);
}

export function sumExact(amounts: readonly string[]): string {
  const parts = amounts.map(scaled);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  return written(parts.reduce((sum, part) => sum + unitsAt(part, scale), 0n), scale);
}

/** Quantity x unit price in the currency's digits. */
export function totalExact(quantity: string, unitPrice: string, digits = 2): string {
  const [left, right] = [scaled(quantity), scaled(unitPrice)];
  const exact: Scaled = { units: left.units * right.units, scale: left.scale + right.scale };
  if (exact.scale <= digits) return written(unitsAt(exact, digits), digits);
  const step = 10n ** BigInt(exact.scale - digits);
  return written((exact.units + step / 2n) / step, digits);
}

/** How often `part` fits whole into `whole`, and whether nothing is left. */
export function timesExact(whole: string, part: string): { times: string; even: boolean } {
  const [left, right] = [scaled(whole), scaled(part)];
  const scale = Math.max(left.scale, right.scale);
  const [all, each] = [unitsAt(left, scale), unitsAt(right, scale)];
  return each === 0n ? { times: '0', even: false } : { times: (all / each).toString(), even: all % each === 0n };
}

/** Digits after the point that count: `1.50` has one. */
export const digitsAfterPoint = (text: string): number => (text.split('.')[1] ?? '').replace(/0+$/, '').length;
