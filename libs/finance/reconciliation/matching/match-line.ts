import type { ImportedLine } from '../lines/line.entity.js';
import type { MatchLine } from './candidates.js';

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
