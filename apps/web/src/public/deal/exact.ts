/** Arithmetic on decimal strings, as the API writes amounts: whole numbers of the smallest digit, never a float. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(text: string): Scaled {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction);
  return { units: text.startsWith('-') ? -units : units, scale: fraction.length };
}

const at = ({ units, scale }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

function write(units: bigint, digits: number): string {
  const figures = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return `${units < 0n ? '-' : ''}${whole}${digits > 0 ? `.${figures.slice(-digits)}` : ''}`;
}

/** How many digits a total of this currency has after the point, told by one of the API's totals. */
export const digitsOf = (total: string): number => scaled(total).scale;

/** Less than 0, 0 or more than 0; `15` and `15.00` are the same. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  const difference = at(left, scale) - at(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Quantity x unit price, rounded once, half up: as the platform prices a line. */
export function lineAmount(quantity: string, unitPrice: string, digits: number): string {
  const [left, right] = [scaled(quantity), scaled(unitPrice)];
  const exact: Scaled = { units: left.units * right.units, scale: left.scale + right.scale };
  if (exact.scale <= digits) return write(at(exact, digits), digits);
  const step = 10n ** BigInt(exact.scale - digits);
  return write((exact.units + step / 2n) / step, digits);
}

export const sumOf = (amounts: readonly string[], digits: number): string =>
  write(amounts.reduce((sum, amount) => sum + at(scaled(amount), digits), 0n), digits);

export function minus(a: string, b: string): string {
  const [left, right] = [scaled(a), scaled(b)];
  const scale = Math.max(left.scale, right.scale);
  return write(at(left, scale) - at(right, scale), scale);
}

/** The deposit of a total, as the schedule splits it: the unit that is left over goes to the larger remainder, the deposit's when equal. */
export function depositOf(total: string, percent: number): string {
  const { units, scale } = scaled(total);
  const share = units * BigInt(percent);
  const [floor, remainder] = [share / 100n, share % 100n];
  return write(remainder >= 50n ? floor + 1n : floor, scale);
}
