import type { ImportedLine } from './line.entity.js';

/**
 * What the rules read of a statement line. `minor` is signed (+ came in), in the currency's minor units; dates are
 * `YYYY-MM-DD`.
 */
export interface MatchLine {
  id: string;
  minor: bigint;
  currency: string;
  bookingDate: string | null;
  references: readonly string[];
  endToEndId: string | null;
  isCharge: boolean;
  isReversal: boolean;
  counterpartyName: string | null;
  remittance: string;
}

/** What the rules read of a line as it is kept. */
export const asMatchLine = (line: ImportedLine): MatchLine => ({
  id: line.id,
  minor: BigInt(line.amountMinor),
  currency: line.currency,
  bookingDate: line.bookedOn,
  references: line.creditorReferences,
  endToEndId: line.endToEndId,
  isCharge: line.isCharge,
  isReversal: line.isReversal,
  counterpartyName: line.counterparty,
  remittance: line.remittance,
});

/**
 * A line as it is worth now: what remains of it, which is nothing when all of it was taken back. `reversed`: how much
 * the bank has taken back of each line, by its id, in minor units without a sign. Nothing explains that any more.
 */
export function worthOf<Line extends Pick<MatchLine, 'id' | 'minor'>>(
  line: Line,
  { reversed }: { reversed: ReadonlyMap<string, bigint> },
): Line {
  const [gone, whole] = [reversed.get(line.id) ?? 0n, line.minor < 0n ? -line.minor : line.minor];
  if (gone === 0n) return line;
  const rest = gone < whole ? whole - gone : 0n;
  return { ...line, minor: line.minor < 0n ? -rest : rest };
}
