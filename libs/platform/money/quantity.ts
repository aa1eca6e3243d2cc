import { Decimal } from 'decimal.js';

/**
 * How far a unit of UN/ECE Recommendation 20 divides, in decimals: what is weighed or measured
 * does, what is counted doesn't.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  KGM: 3,
  GRM: 3,
  TNE: 3,
  LTR: 3,
  MTR: 3,
  MTK: 3,
  H87: 0,
  C62: 0,
  EA: 0,
  SET: 0,
  PR: 0,
  DZN: 0,
  XCT: 0,
  XBX: 0,
  XBG: 0,
};

/** As fine as a quantity is ever kept. */
const FINEST = 3;

const decimalsOf = (unit: string): number => (Object.hasOwn(DECIMALS, unit) ? DECIMALS[unit]! : FINEST);

/** What a quantity of this unit is a multiple of: "1" piece, "0.001" kg. */
export const stepOf = (unit: string): string => new Decimal(10).pow(-decimalsOf(unit)).toFixed();

/**
 * The smallest quantity of this unit that is neither below `quantity` nor below `least`; decimal
 * strings, "11" for 10.5 pieces.
 */
export function nextQuantity(quantity: string, unit: string, least = '0'): string {
  return Decimal.max(quantity, least).toDecimalPlaces(decimalsOf(unit), Decimal.ROUND_CEIL).toFixed();
}
