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

  test('digits are found in whatever script they are asked, and kept in both', () => {
    expect(prefixQuery('០៩០៤')).toBe('(០៩០៤:* | 0904:*)');
    expect(prefixQuery('٠٩٠٤')).toBe('(٠٩٠٤:* | 0904:*)');
    expect(prefixQuery('０９０４ ｐｅｐｐｅｒ')).toBe('0904:* & pepper:*');
    expect(searchTerms('ថង់ ៥០០')).toEqual(expect.arrayContaining(['៥០០', '500']));
    expect(prefixQuery('១ ២ ៣ ៤ ៥ ៦ ៧ ៨ ៩')!.split(' & ')).toHaveLength(8);
  });

  test('a question has at most eight terms', () => {
    expect(prefixQuery('a b c d e f g h i j')).toBe('a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*');
  });
});
