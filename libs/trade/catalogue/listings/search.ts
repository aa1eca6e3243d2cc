const WORDS = new Intl.Segmenter('km', { granularity: 'word' });

/**
 * The words of a text as search terms: PostgreSQL has no Khmer parser, so Khmer is cut into words here, the same way for
 * what is stored and for what is asked. Latin words are kept as they are (stemming is PostgreSQL's part).
 */
export function searchTerms(text: string): string[] {
  const terms = [...WORDS.segment(text.normalize('NFC').toLowerCase())]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((term) => term !== '');
  return [...new Set(terms)];
}

/** For to_tsquery('simple', …): all terms, each as a beginning of a word; null when nothing is asked. At most 8 terms. */
export function prefixQuery(text: string): string | null {
  const terms = searchTerms(text).slice(0, 8);
  return terms.length === 0 ? null : terms.map((term) => `${term}:*`).join(' & ');
}
