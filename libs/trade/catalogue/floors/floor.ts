import { Decimal } from 'decimal.js';

/** The guaranteed floor of one listing in force at a moment: net unit price, FOB, in the listing's unit. */
export interface Floor {
  listingId: string;
  unitPrice: string;
  currency: string;
}

/** A line that is checked against its floor: its net unit price after discounts, FOB-equivalent. */
export interface PricedLine {
  position: number;
  listingId: string;
  unitPrice: string;
}

/** The first line priced below its listing's floor; a listing without a floor guarantees nothing. */
export function lineBelowFloor(
  lines: readonly PricedLine[],
  floors: readonly Floor[],
): { line: PricedLine; floor: Floor } | undefined {
  for (const line of lines) {
    const floor = floors.find((each) => each.listingId === line.listingId);
    if (floor && new Decimal(line.unitPrice).lessThan(floor.unitPrice)) return { line, floor };
  }
  return undefined;
}
