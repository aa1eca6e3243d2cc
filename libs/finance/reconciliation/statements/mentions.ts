import { folded } from '#platform/words';

/** What a text may name of ours: documents by their whole numbers, and everything else as it may be compared. */
export interface Mentions {
  /** `PI202600031`, of documents and of whatever else has a series of its own. */
  papers: string[];
  /** The rest of the text, see `plain`. */
  plain: string;
}

/**
 * A number of another series than orders has the digits of an order that it says nothing of: `PI-2026-00031`, `RFQ 2026
 * 00031`.
 */
const OTHER_SERIES = /(?<![A-Z])(RFQ|PI|CI|PB|Q)[^A-Z0-9]*(2[0O][0-9OIL]{2})[^A-Z0-9]*([0-9OILS]{5,})/g;

/** Nobody's number goes on over it. */
const BREAK = ' X ';

export function mentionsIn(text: string): Mentions {
  const papers: string[] = [];
  const rest = folded(text)
    .toUpperCase()
    .replaceAll(OTHER_SERIES, (_all, series: string, year: string, count: string) => {
      papers.push(`${series}${plain(year + count)}`);
      return BREAK;
    });
  return { papers, plain: plain(rest) };
}

/**
 * Text as it may be compared: without case, spaces and signs, with the letters that are typed for digits read as
 * digits. The number of an order stands in it as `202600031`, whether somebody wrote the number or one of its
 * references, with right check digits or wrong ones.
 */
export const plain = (text: string): string =>
  folded(text)
    .toUpperCase()
    .replaceAll(/[OILS]/g, (letter) => ({ O: '0', I: '1', L: '1', S: '5' })[letter]!)
    .replaceAll(/[^A-Z0-9]/g, '');

/** A year of this century and what is counted in it. */
const NUMBER = /\d*20\d{7,}/g;

/** What of a text can name an order or its documents, short enough to be kept; `mentionsIn` reads it again. */
export function keptMentions(text: string): string[] {
  const { papers, plain: rest } = mentionsIn(text);
  return [...papers, ...(rest.match(NUMBER) ?? [])];
}
