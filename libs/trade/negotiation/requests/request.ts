import { Decimal } from 'decimal.js';
import { hold, newId, refuse } from '#platform/kernel';
import type { Listing } from '#trade/catalogue';
import { refuseUnfit, type Subject } from '../terms/terms.js';
import { REQUEST, TERMS } from '../terms/terms.limits.js';
import type { Request, RequestLine } from '../model/request.entity.js';

export interface AskedLine {
  kindCode: string;
  grade: string;
  quantity: string;
  targetPrice?: string | null;
}

/** Refuses lines that no cooperative could answer; BAD_INPUT names the field. */
export function checkAskedLines(lines: readonly AskedLine[]): void {
  hold(TERMS.lines, lines, 'lines');
  lines.forEach((line, i) => {
    hold(TERMS.quantity, line.quantity, `lines[${i}].quantity`);
    if (line.targetPrice) hold(TERMS.unitPrice, line.targetPrice, `lines[${i}].targetPrice`);
    if (lines.findIndex(({ kindCode, grade }) => kindCode === line.kindCode && grade === line.grade) !== i) {
      refuse('BAD_INPUT', {
        field: `lines[${i}].kindCode`,
        message: 'This product is in the request twice: write its whole quantity in one line.',
      });
    }
  });
}

/**
 * Whether the targets are terms that a cooperative may accept at once, or only what the buyer has in mind. When it
 * isn't said: yes, if one is asked and every line has one; of several the first to accept would end the comparison.
 */
export function mayAccept({
  mayAccept,
  lines,
  cooperativeIds,
}: {
  mayAccept?: boolean | null;
  lines: readonly AskedLine[];
  cooperativeIds: readonly string[];
}): boolean {
  const priced = lines.every(({ targetPrice }) => targetPrice);
  if (mayAccept && !priced)
    refuse('BAD_INPUT', {
      field: 'mayAccept',
      message:
        'Only a request with a target price on every line can be accepted at once: ' +
        'add the missing ones, or leave this out.',
    });
  return mayAccept ?? (priced && cooperativeIds.length === 1);
}

export function checkAskedCooperatives(ids: readonly string[]): void {
  hold(REQUEST.cooperativeIds, ids, 'cooperativeIds');
  ids.forEach((id, i) => {
    if (ids.indexOf(id) !== i)
      refuse('BAD_INPUT', { field: `cooperativeIds[${i}]`, message: 'This cooperative is there twice.' });
  });
}

/** What a line is to one cooperative: its listing, with its minimum as the least. */
export type ResolvedLine = Subject & { currency: string; programmeId: string };

/**
 * Each line resolved to the cooperative's own published listing; a cooperative that lacks one can't be asked
 * for it (no partial award yet).
 */
export function resolveLines(
  lines: readonly AskedLine[],
  cooperativeId: string,
  index: number,
  published: readonly Listing[],
): ResolvedLine[] {
  return lines.map((line, i) => {
    const listing = published.find(
      (each) => each.cooperativeId === cooperativeId && each.kindCode === line.kindCode && each.grade === line.grade,
    );
    if (!listing) {
      return refuse('BAD_INPUT', {
        field: `cooperativeIds[${index}]`,
        message:
          `This cooperative does not offer line ${i + 1} (${line.kindCode}). ` +
          'Ask it in a request of its own, or leave the line out.',
        line: i + 1,
      });
    }
    const { name, hsCode, unit, currency, programmeId, minimumQuantity: least } = listing;
    return { position: i + 1, listingId: listing.id, name, hsCode, unit, currency, programmeId, least };
  });
}

/**
 * One quantity asks them all: each must sell in the same unit and currency, and the highest of their
 * minimums is the least.
 */
export function checkResolved(lines: readonly AskedLine[], resolved: readonly (readonly ResolvedLine[])[]): void {
  lines.forEach((line, i) => {
    const each = resolved.map((of) => of[i]!);
    const other = each.findIndex(({ unit, currency }) => unit !== each[0]!.unit || currency !== each[0]!.currency);
    if (other !== -1)
      refuse('BAD_INPUT', {
        field: `cooperativeIds[${other}]`,
        message: `This cooperative sells line ${i + 1} by another unit or currency. Ask it in a request of its own.`,
        line: i + 1,
      });
    const least = Decimal.max(...each.map((of) => of.least)).toFixed();
    refuseUnfit(line.quantity, { position: i + 1, unit: each[0]!.unit, least }, `lines[${i}].quantity`);
  });
}

/** What the buyer has written of a request, beside its lines. */
export type WrittenRequest = Pick<Request, 'title' | 'place' | 'wantedOn' | 'depositPercent' | 'note'>;

/** A request as it is sent. */
export const newRequest = (
  { title, place, wantedOn, depositPercent, note }: WrittenRequest,
  frame: Pick<Request, 'programmeId' | 'number' | 'buyerId' | 'currency'>,
  submittedAt: Date,
): Request => ({
  ...frame,
  id: newId(),
  title,
  incoterm: 'FOB',
  place,
  wantedOn,
  depositPercent,
  note,
  state: 'SUBMITTED',
  submittedAt,
});

/** Its lines, each in the unit by which all that are asked sell it. */
export const newRequestLines = (
  requestId: string,
  lines: readonly AskedLine[],
  resolved: readonly ResolvedLine[],
): RequestLine[] =>
  lines.map(({ kindCode, grade, quantity, targetPrice }, i) => ({
    id: newId(),
    requestId,
    position: i + 1,
    kindCode,
    grade,
    quantity,
    unit: resolved[i]!.unit,
    targetPrice: targetPrice ?? null,
  }));
