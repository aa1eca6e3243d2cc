import { limitDocument } from './document-limits.js';
import { pointsOf } from './price.js';

const points = (source: string, variables?: unknown): number => pointsOf(limitDocument(source), variables);
const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const FIELDS = times(20, (i) => `f${i}`);

describe('what a document costs', () => {
  test('a small one costs a point for each root field, whatever it is called', () => {
    expect([
      points('{ viewer { side } }'),
      points('{ a: viewer { side } b: viewer { side } }'),
      points('mutation { ...F } fragment F on Mutation { a { b } }'),
    ]).toEqual([1, 2, 1]);
  });

  test('eight full pages of a hundred rows cost what they make the api do', () => {
    const eight = (first: number) =>
      `{ ${times(8, (i) => `l${i}: listings(first: ${first}) { nodes { ${FIELDS} } }`)} }`;
    expect([points(eight(100)), points(eight(1))]).toEqual([8 + 22, 8 + 1]);
  });

  test('the size of a page counts as it is written, by a variable, by its default, and as fifty where nobody says it', () => {
    const asked = `query($n: Int = 80) { listings(first: $n) { nodes { ${FIELDS} } pageInfo { hasNextPage } } }`;
    expect([
      points(asked, { n: 100 }),
      points(asked, { n: 20 }),
      points(asked),
      points(asked, { n: 50 }),
      points(asked, null),
    ]).toEqual([3, 1, 3, 2, 3]);
    expect(points(`{ listings { nodes { ${FIELDS} } } }`)).toBe(2);
  });

  test('also where the rows stand in a fragment, and under another name', () => {
    const spread = `{ listings(first: 100) { ...L } }
      fragment L on ListingConnection { ... { rows: nodes { ...R } } }
      fragment R on Listing { ${FIELDS} }`;
    expect(points(spread)).toBe(3);
  });

  test('a page within a page counts row by row', () => {
    expect(points('{ a(first: 100) { nodes { b(first: 10) { nodes { c d } } } } }')).toBe(
      1 + Math.floor((2 + 2 * 100 + 2 * 1_000) / 700),
    );
  });

  test.each([1e9, -5, 0, 1.5, Number.NaN, '100', {}, [100], '__proto__'])(
    'a size of %p, which is refused when it runs, is no way to pay less than nothing or more than all',
    (n) => {
      const price = points(`query($n: Int) { listings(first: $n) { nodes { ${FIELDS} } } }`, { n });
      expect([price >= 1, price <= 3]).toEqual([true, true]);
    },
  );

  test('variables of the prototype are none', () =>
    expect(points(`query($toString: Int) { a(first: $toString) { nodes { b } } }`, {})).toBe(1));

  test('many fields cost as they are written, whatever they bring', () =>
    expect(points(`{ a { ${times(450, (i) => `f${i}`)} } }`)).toBe(1 + 3));
});
