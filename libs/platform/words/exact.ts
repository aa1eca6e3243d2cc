/**
 * Arithmetic on decimal strings, as the API writes amounts and quantities: whole numbers of the smallest digit, never a
 * float. What is rounded is rounded once, half up, as the platform prices a line.
 */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(text: string): Scaled {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is no decimal number`);
  const units = BigInt(whole + fraction);
  return { units: sign ? -units : units, scale: fraction.length };
}

const unitsAt = ({ units, scale }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

function written(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

function rounded(exact: Scaled, digits: number): string {
  if (exact.scale <= digits) return written(unitsAt(exact, digits), digits);
  const step = 10n ** BigInt(exact.scale - digits);
  return written((exact.units + step / 2n) / step, digits);
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

/** With at least so many digits after the point. */
export function sumExact(amounts: readonly string[], digits = 0): string {
  const parts = amounts.map(scaled);
  const scale = Math.max(digits, ...parts.map((part) => part.scale));
  return written(
    parts.reduce((sum, part) => sum + unitsAt(part, scale), 0n),
    scale,
  );
}

/** Quantity x unit price in the currency's digits. */
export function totalExact(quantity: string, unitPrice: string, digits = 2): string {
  const [left, right] = [scaled(quantity), scaled(unitPrice)];
  return rounded({ units: left.units * right.units, scale: left.scale + right.scale }, digits);
}

/** Half-way between two. */
export function middleExact(a: string, b: string, digits: number): string {
  const { units, scale } = scaled(sumExact([a, b]));
  return rounded({ units: units * 5n, scale: scale + 1 }, digits);
}

/** So many basis points of it. */
export function partExact(amount: string, basisPoints: number, digits: number): string {
  const { units, scale } = scaled(amount);
  return rounded({ units: units * BigInt(basisPoints), scale: scale + 4 }, digits);
}

/** How often `part` fits whole into `whole`, and whether nothing is left. */
export function timesExact(whole: string, part: string): { times: string; even: boolean } {
  const [left, right] = [scaled(whole), scaled(part)];
  const scale = Math.max(left.scale, right.scale);
  const [all, each] = [unitsAt(left, scale), unitsAt(right, scale)];
  return each === 0n ? { times: '0', even: false } : { times: (all / each).toString(), even: all % each === 0n };
}

/** How much of `whole` a `part` is, 0 to 100, for a bar. */
export function percentOf(part: string, whole: string): number {
  if (compareExact(whole, '0') <= 0) return 100;
  return Math.min(100, Math.max(0, Number(timesExact(totalExact(part, '100', 6), whole).times)));
}

/** Digits after the point that count: `1.50` has one. */
export const digitsAfterPoint = (text: string): number => (text.split('.')[1] ?? '').replace(/0+$/, '').length;
