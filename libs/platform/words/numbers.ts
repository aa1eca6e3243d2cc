import { latinDigits } from './digits.js';

/**
 * What a person may have meant by what was typed into a number field, as plain decimals; `none` also when it is empty.
 */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'ambiguous'; readonly small: string; readonly large: string }
  | { readonly kind: 'none' };

const NONE: NumberReading = { kind: 'none' };
const ONE_GROUP = /^([1-9]\d{0,2})[.,](\d{3})$/;

/**
 * Reads a number as people write it anywhere: a point or a comma before the fraction; spaces, apostrophes, points or
 * commas between thousands; Khmer or Latin digits. `2.000` and `2,000` are two to one reader and two thousand to the
 * next, so they are no number until somebody has said which. Signs, letters and exponents are no numbers.
 */
export function readNumber(text: string): NumberReading {
  // Between words people leave spaces of every width, and keyboards and phones have several apostrophes.
  const plain = latinDigits(text)
    .trim()
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]/g, ' ')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
  const twice = ONE_GROUP.exec(plain);
  if (twice) return { kind: 'ambiguous', small: trimmed(twice[1]!, twice[2]!), large: `${twice[1]}${twice[2]}` };
  for (const [point, group] of WRITINGS) {
    const [whole = '', ...fractions] = plain.split(point);
    if (fractions.length > 1 || fractions.some((digits) => !/^\d+$/.test(digits))) continue;
    const digits = ungrouped(whole, group, fractions.length > 0);
    if (digits !== undefined)
      return { kind: 'number', value: fractions.length === 0 ? digits : `${digits}.${fractions[0]}` };
  }
  return NONE;
}

/** The mark before the fraction, with one that may stand between thousands beside it. */
const WRITINGS = ['.', ','].flatMap((point) =>
  ['.', ',', ' ', "'"].filter((group) => group !== point).map((group) => [point, group] as const),
);

/**
 * The digits before the fraction; undefined when they are no number in this writing. Nothing before a fraction is 0.
 */
function ungrouped(whole: string, group: string, hasFraction: boolean): string | undefined {
  if (whole === '') return hasFraction ? '0' : undefined;
  const parts = whole.split(group);
  const grouped =
    parts.length === 1 || (/^[1-9]\d{0,2}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part)));
  return grouped && /^\d+$/.test(parts.join('')) ? parts.join('').replace(/^0+(?=\d)/, '') : undefined;
}

const trimmed = (whole: string, fraction: string): string =>
  [whole, fraction.replace(/0+$/, '')].filter(Boolean).join('.');

/** A plain decimal as it is put into a number field: read again, it is the same number, never a question. */
export function writeNumber(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  const text = trimmed(whole, fraction);
  return ONE_GROUP.test(text) ? `${text}0` : text;
}

/** What was typed as a plain decimal; undefined when it is none, or not for certain. */
export function typedDecimal(text: string): string | undefined {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : undefined;
}
