import { isCreditorReference } from '#platform/money';

/**
 * Every creditor reference with right check digits in a text that people and banks have cut, spaced and glued to
 * other words: `RF18 5390 0754 7034 INV 7`, `/ROC/RF18539007547034/`. An end is only looked for between words, and a
 * longer reading stands first; a chance reading does no harm, as only an instalment's own reference ever matches.
 */
export function findReferences(text: string): string[] {
  const found = new Set<string>();
  const upper = text.toUpperCase();
  for (const { index } of upper.matchAll(/R\s?F\s?\d\s?\d/g)) for (const reading of readings(upper.slice(index, index + 60))) found.add(reading);
  return [...found];
}

function readings(text: string): string[] {
  const right: string[] = [];
  let reading = '';
  for (const word of /^[0-9A-Z\s./-]+/.exec(text)![0].split(/[\s./-]+/)) {
    reading += word;
    if (reading.length > 25) break;
    if (isCreditorReference(reading)) right.unshift(reading);
  }
  return right;
}
