import { Decimal } from 'decimal.js';
import { hold, refuse, visible, whole } from '#platform/kernel';
import { printable } from '#platform/pdf';
import { lineAmount, money, nextQuantity, stepOf, sum, withDigits, type Currency } from '#platform/money';
import type { TermLimits } from '#trade/identity';
import type { TermsLine } from '#trade/orders';
import type { Party } from '../model/quote.entity.js';
import { REQUEST, TERMS } from './terms.limits.js';

const DAY = 24 * 3600 * 1000;
/** In minor units, of whatever currency: no order of ours, and far from every column's limit. */
const MOST_TOTAL = 100_000_000_000n;

/** A line as a side writes it; decimal strings, price per unit. */
export interface WrittenLine {
  position: number;
  quantity: string;
  unitPrice: string;
}

/**
 * What a line is about: the cooperative's listing that a request line resolves to, and the least
 * that may be written of it.
 */
export type Subject = Pick<TermsLine, 'position' | 'listingId' | 'name' | 'hsCode' | 'unit'> & {
  least: string;
};

/** Prices every subject by what was written of it, all lines and nothing else; amounts rounded once a line. */
export function priceLines(
  subjects: readonly Subject[],
  written: readonly WrittenLine[],
  currency: Currency,
): { lines: TermsLine[]; totalMinor: bigint } {
  written.forEach((line, i) => {
    const subject = subjects.find(({ position }) => position === line.position);
    if (!subject)
      return refuse('BAD_INPUT', {
        field: `lines[${i}].position`,
        message: `There is no line ${line.position} in this request.`,
      });
    if (written.findIndex(({ position }) => position === line.position) !== i)
      refuse('BAD_INPUT', { field: `lines[${i}].position`, message: `Line ${line.position} is there twice.` });
    hold(TERMS.quantity, line.quantity, `lines[${i}].quantity`);
    refuseUnfit(line.quantity, subject, `lines[${i}].quantity`);
    hold(TERMS.unitPrice, line.unitPrice, `lines[${i}].unitPrice`);
  });
  const lines = subjects.map(({ least: _least, ...subject }) => {
    const line =
      written.find(({ position }) => position === subject.position) ??
      refuse('BAD_INPUT', {
        field: 'lines',
        message: `Line ${subject.position} is missing: terms answer the whole request.`,
      });
    const amount = lineAmount(line.quantity, line.unitPrice, currency);
    if (amount.minor <= 0n)
      refuse('BAD_INPUT', {
        field: `lines[${written.indexOf(line)}].unitPrice`,
        message: `Line ${subject.position} comes to nothing.`,
      });
    return { ...subject, quantity: line.quantity, unitPrice: line.unitPrice, amountMinor: amount.minor.toString() };
  });
  const total = sum(
    lines.map(({ amountMinor }) => money(amountMinor, currency)),
    currency,
  );
  if (total.minor > MOST_TOTAL)
    refuse('BAD_INPUT', { field: 'lines', message: 'The total is more than one order may be.' });
  return { lines, totalMinor: total.minor };
}

/**
 * A quantity that its unit does not divide into, or below the least: BAD_INPUT { line, unit, step, least, next }, where
 * `next` is the next quantity that can be ordered.
 */
export function refuseUnfit(
  quantity: string,
  { position, unit, least }: Pick<Subject, 'position' | 'unit' | 'least'>,
  field: string,
): void {
  const next = nextQuantity(quantity, unit, least);
  if (new Decimal(next).eq(quantity)) return;
  const step = stepOf(unit);
  const [plain, why] = [withDigits(least, 0), new Decimal(quantity).lt(least) ? 'at least' : 'in steps of'];
  refuse('BAD_INPUT', {
    field,
    line: position,
    unit,
    step,
    least: plain,
    next,
    message: `Line ${position} can be ordered ${why} ${why === 'at least' ? plain : step}: write ${next}.`,
  });
}

/**
 * The least of a line in new terms: a buyer keeps to the listing's minimum, unless the cooperative itself has gone
 * below; a cooperative may.
 */
export function leastOf(author: Party, minimum: string, offered: string | undefined): string {
  if (author === 'cooperative') return '0';
  return offered === undefined ? minimum : Decimal.min(minimum, offered).toFixed();
}

/** A line of text that says something that can be seen, and can be printed on a document. */
export function checkTitle(text: string, name: 'title' | 'place'): void {
  hold(REQUEST[name], visible(text, name, 'one'), name);
  printable(text, name);
}

/** Within what the programme lets a deposit be. */
export const checkDeposit = (
  percent: number,
  { depositPercentLeast, depositPercentMost }: TermLimits,
  field: string,
): void => hold(whole(depositPercentLeast, depositPercentMost), percent, field);

/** Until when terms hold: as written, or as the programme has it; in the future, and no longer than it allows. */
export function validity(
  written: Date | null | undefined,
  now: Date,
  { validityDays, validityDaysMost }: TermLimits,
): Date {
  const until = written ?? new Date(now.getTime() + validityDays * DAY);
  if (until <= now)
    refuse('BAD_INPUT', { field: 'validUntil', message: 'This moment has passed: choose a later one.' });
  if (until.getTime() > now.getTime() + validityDaysMost * DAY)
    refuse('BAD_INPUT', { field: 'validUntil', message: `Terms hold for at most ${validityDaysMost} days.` });
  return until;
}

/** A day of the programme's zone that is still to come, no further ahead than it allows. */
export function checkReadyOn(day: string, today: string, { readyDaysMost }: TermLimits, field: string): void {
  if (day <= today) refuse('BAD_INPUT', { field, message: 'This day has passed: choose a later one.' });
  if (new Date(day).getTime() > new Date(today).getTime() + readyDaysMost * DAY)
    refuse('BAD_INPUT', { field, message: `Choose a day within ${readyDaysMost} days.` });
}
