import { prefixQuery, searchTerms } from './search.js';

describe('search terms', () => {
  test('Khmer is cut into words, without spaces between them', () => {
    expect(searchTerms('ម្រេចកំពតខ្មៅ').length).toBeGreaterThan(1);
    expect(searchTerms('ម្រេចកំពត')).toEqual(expect.arrayContaining(['កំពត']));
  });

  test('what is asked can never be an operator of the query language', () => {
    expect(prefixQuery("pepper' | !(x) & <-> :* \\")).toBe('pepper:* & x:*');
    expect(prefixQuery('  &|! ')).toBeNull();
  });

  test('a question has at most eight terms', () => {
    expect(prefixQuery('a b c d e f g h i j')).toBe('a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*');
  });
});
