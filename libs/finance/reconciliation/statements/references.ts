import { isCreditorReference } from '#platform/money';
import { folded } from '#platform/words';

/** What people and banks write between the parts of a reference: spaces, hyphens of every kind, commas, line breaks. */
const BETWEEN = /[^0-9A-Z]+/;
const BEGIN = /R[^0-9A-Z]{0,2}F[^0-9A-Z]{0,2}[0-9][^0-9A-Z]{0,2}[0-9]/g;
/** So far a reference of 25 characters may be drawn out. */
const FAR = 75;

/**
 * Every creditor reference with right check digits in a text that people and banks have cut, spaced and glued to other
 * words, in whatever script: `RF18 5390 0754 7034 INV 7`, `/ROC/RF18539007547034/`, `ＲＦ１８…`. An end is only looked for
 * between words, and a longer reading stands first; a chance reading does no harm, as only an instalment's own
 * reference ever matches.
 */
export function findReferences(text: string): string[] {
  const found = new Set<string>();
  const upper = folded(text).toUpperCase();
  for (const { index } of upper.matchAll(BEGIN))
    for (const reading of readings(upper.slice(index, index + FAR))) found.add(reading);
  return [...found];
}

function readings(text: string): string[] {
  const right: string[] = [];
  let reading = '';
  for (const word of text.split(BETWEEN)) {
    reading += word;
    if (reading.length > 25) break;
    if (isCreditorReference(reading)) right.unshift(reading);
  }
  return right;
}
