import { refuse } from '#platform/kernel';
import type { Listing } from '#trade/catalogue';
import { checkPrice, checkQuantity, type Subject } from '../quotes/terms.js';

/** At most so many cooperatives are asked at once, and so many lines. */
export const MOST_COOPERATIVES = 10;
export const MOST_LINES = 50;

export interface AskedLine {
  kindCode: string;
  grade: string;
  quantity: string;
  targetPrice?: string | null;
}

/** Refuses lines that no cooperative could answer; BAD_INPUT names the field. */
export function checkAskedLines(lines: readonly AskedLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) refuse('BAD_INPUT', { field: 'lines', message: `A request has 1 to ${MOST_LINES} lines.` });
  lines.forEach((line, i) => {
    checkQuantity(line.quantity, `lines[${i}].quantity`);
    if (line.targetPrice) checkPrice(line.targetPrice, `lines[${i}].targetPrice`);
    if (lines.findIndex(({ kindCode, grade }) => kindCode === line.kindCode && grade === line.grade) !== i) {
      refuse('BAD_INPUT', { field: `lines[${i}].kindCode`, message: 'This product is in the request twice: write its whole quantity in one line.' });
    }
  });
}

export function checkAskedCooperatives(ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > MOST_COOPERATIVES) refuse('BAD_INPUT', { field: 'cooperativeIds', message: `Ask 1 to ${MOST_COOPERATIVES} cooperatives at once.` });
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i) refuse('BAD_INPUT', { field: `cooperativeIds[${i}]`, message: 'This cooperative is there twice.' });
  });
}

/** Each line resolved to the cooperative's own published listing; a cooperative that lacks one can't be asked for it (no partial award yet). */
export function resolveLines(lines: readonly AskedLine[], cooperativeId: string, index: number, published: readonly Listing[]): (Subject & { currency: string; programmeId: string })[] {
  return lines.map((line, i) => {
    const listing = published.find((each) => each.cooperativeId === cooperativeId && each.kindCode === line.kindCode && each.grade === line.grade);
    if (!listing) {
      return refuse('BAD_INPUT', { field: `cooperativeIds[${index}]`, message: `This cooperative does not offer line ${i + 1} (${line.kindCode}). Ask it in a request of its own, or leave the line out.`, line: i + 1 });
    }
    return { position: i + 1, listingId: listing.id, name: listing.name, nameKm: listing.nameKm, hsCode: listing.hsCode, unit: listing.unit, currency: listing.currency, programmeId: listing.programmeId };
  });
}
