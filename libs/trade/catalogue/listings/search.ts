import { characters } from '#platform/kernel';
import { folded, type Texts } from '#platform/words';

/** The language whose words PostgreSQL stems, by the configuration `english`; others are found by their beginnings. */
const STEMMED = 'en';

/** What is said of a listing: texts in languages, or a code that is the same in all of them. */
export type Said = Texts | string | null;

/** All that is said, in its order, as one text to stem; and what it is in the other languages. */
export function searchedText(said: readonly Said[]): { stemmed: string; others: string } {
  const inLanguages = said.filter((each) => typeof each === 'object' && each !== null);
  return {
    stemmed: said.map((each) => (typeof each === 'string' ? each : (each?.[STEMMED] ?? ''))).join(' '),
    others: inLanguages.flatMap(({ [STEMMED]: _stemmed, ...others }) => Object.values(others)).join(' '),
  };
}

/** What somebody may search for. */
export const SEARCH = characters(0, 200);

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text as search terms: PostgreSQL has no Khmer parser, so Khmer is cut into words here, the same way
 * for what is stored and for what is asked. Latin words are kept as they are (stemming is PostgreSQL's part).
 */
export const searchTerms = (text: string): string[] => [...new Set(wordsOf(text).flatMap(inEveryDigit))];

function wordsOf(text: string): string[] {
  const terms = [...WORDS.segment(text.normalize('NFKC').toLowerCase())]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((term) => term !== '');
  return [...new Set(terms)];
}

/**
 * A word as it is written, and with its digits as Latin ones where they are others: each of the two is found by either.
 */
const inEveryDigit = (word: string): string[] => [...new Set([word, folded(word)])];

/**
 * For to_tsquery('simple', …): all terms, each as a beginning of a word; null when nothing is asked. At most 8 terms.
 */
export function prefixQuery(text: string): string | null {
  const terms = wordsOf(text)
    .slice(0, 8)
    .map((word) => inEveryDigit(word).map((form) => `${form}:*`));
  return terms.length === 0
    ? null
    : terms.map((forms) => (forms.length === 1 ? forms[0]! : `(${forms.join(' | ')})`)).join(' & ');
}
