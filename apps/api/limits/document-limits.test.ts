import { parse } from 'graphql';
import { TOKENS, limitDocument } from './document-limits.js';
import { measureDocument } from './measure-document.js';

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const measure = (source: string) => measureDocument(parse(source, { noLocation: true }), 500);
/** Each spreads the next one twice: 2^depth fields of a few hundred characters. */
const bomb = (depth: number, end = 'viewer { side }') =>
  times(depth, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`) +
  ` fragment f${depth} on Query { ${end} }`;

describe('a document is measured as it will run', () => {
  test('a fragment counts wherever it is spread, also in a fragment and inline', () => {
    const asked = measure(
      '{ a: viewer { ...V } b: viewer { ... { ...V } } } fragment V on Viewer { side person { id } }',
    );
    expect(asked).toMatchObject({
      selections: 2 + 1 + 3 + 2 + 3,
      depth: 3,
      aliases: 2,
      rootFields: 2,
      fragments: 1,
      operations: 1,
      comparisons: 0,
      circular: false,
    });
  });

  test('root fields and mutations are counted through fragments', () => {
    expect(
      measure('mutation { ...Five } fragment Five on Mutation { a { x } ... { b { x } c { x } } d { x } e { x } }'),
    ).toMatchObject({ mutations: 5, rootFields: 5 });
  });

  test('of several operations all count, as nobody knows yet which one runs, and fragments that nothing spreads', () => {
    expect(measure('query A { a } query B { b c } fragment F on Query { d }')).toMatchObject({
      selections: 4,
      operations: 2,
      rootFields: 2,
    });
  });

  test('fields of one name in one place are counted pair by pair, by the size of their arguments', () => {
    expect(measure('{ a a a }').comparisons).toBe(6);
    expect(measure('{ a { b } a { b } ...F } fragment F on Query { a { b } }').comparisons).toBe(12);
    expect(measure('{ a(list: [1, 2, 3]) a }').comparisons).toBe(7);
    expect(measure('{ a: x b: x }').comparisons).toBe(0);
  });

  test.each([
    ['a fragment bomb 22 deep', `${bomb(22)} { ...f0 }`],
    ['a bomb that nothing spreads', `${bomb(22)} { viewer { side } }`],
    ['a bomb of unknown fragments', `${bomb(22, '...unknown')} { ...f0 }`],
    [
      'twenty fragments that spread all twenty',
      `${times(20, (i) => `fragment f${i} on Query { ${times(20, (j) => `...f${j}`)} }`)} { ...f0 }`,
    ],
    ['440 times one field', `{ viewer { ${times(440, () => 'side')} } }`],
    ['inline fragments 480 deep', `${'{ ... '.repeat(480)}{ viewer { side } }${'}'.repeat(480)}`],
    [
      'a list of lists 900 deep',
      `{ listings(filter: { crafts: ${'['.repeat(900)}${']'.repeat(900)} }) { nodes { id } } }`,
    ],
    [
      'a chain of 150 fragments',
      `{ ...f0 } ${times(150, (i) => `fragment f${i} on Query { a${i} ...f${i + 1} }`)} fragment f150 on Query { a }`,
    ],
  ])('measuring takes steps in proportion to the document: %s', (_, source) => {
    const { steps } = measure(source);
    expect(steps).toBeLessThanOrEqual(TOKENS + 2 * 500);
  });
});

describe('a document is refused when it', () => {
  const refused = (source: string): string => {
    try {
      limitDocument(source);
    } catch (error) {
      const { code, message, name } = error as { code?: string; message: string; name: string };
      return `${code ?? name}: ${message}`;
    }
    return 'taken';
  };

  test.each([
    ['asks for more fields than 500', `${bomb(22)} { ...f0 }`, 'more than 500 fields'],
    [
      'holds a fragment that spreads itself',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'spreads itself',
    ],
    [
      'runs five mutations through one fragment',
      'mutation { ...F } fragment F on Mutation { a { x } b { x } c { x } d { x } e { x } }',
      'at most 1 operation',
    ],
    [
      'runs two mutations through an inline fragment',
      'mutation { ... { a { x } } ... on Mutation { b { x } } }',
      'at most 1 operation',
    ],
    [
      'has nine root fields in fragments',
      `{ ...F } fragment F on Query { ${times(9, (i) => `f${i}`)} }`,
      'at most 8 operations',
    ],
    [
      'is 11 levels deep through fragments',
      `{ a { b { c { d { e { ...F } } } } } } fragment F on T { f { g { h { i { j { k } } } } } }`,
      'deeper than 10 levels',
    ],
    [
      'has 16 aliases, each spread twice',
      `{ a { ...F } b { ...F } } fragment F on T { ${times(8, (i) => `a${i}: x`)} }`,
      'more than 15 aliases',
    ],
    ['has a list of 251', `{ a(list: [${times(251, () => '1')}]) }`, 'at most 250 items'],
    ['names one field 440 times', `{ viewer { ${times(440, () => 'side')} } }`, 'too often'],
    [
      'compares long arguments again and again',
      `{ ${times(7, () => `a(list: [${times(100, () => '1')}])`)} }`,
      'too often',
    ],
    ['is nested 41 levels', `{ a(value: ${'['.repeat(41)}${']'.repeat(41)}) }`, 'deeper than 40'],
    ['has eleven operations', times(11, (i) => `query q${i} { a }`), 'at most 10 operations'],
    ['has 26 fragments', `{ a } ${times(26, (i) => `fragment f${i} on Query { a }`)}`, '25 fragments'],
    ['has 51 variables', `query(${times(51, (i) => `$a${i}: Int`)}) { a }`, 'more than 50 variables'],
    ['is a long text', `{ a } # ${'x'.repeat(20_000)}`, 'more than 20000 characters'],
  ])('%s', (_, source, why) => expect(refused(source)).toMatch(new RegExp(`^BAD_INPUT: .*${why}`)));

  test('is no document at all', () => expect(refused('{ a')).toMatch(/^GraphQLError: Syntax Error/));

  test('has more tokens than are read', () =>
    expect(refused(`{ ${times(2_100, () => 'a')} }`)).toMatch(
      /^GraphQLError: Syntax Error: Document contains more that 2000 tokens/,
    ));

  test('but not one that is just within', () => {
    expect(refused(`{ ${times(8, (i) => `f${i}`)} }`)).toBe('taken');
    expect(refused('mutation { ... { a { x } } }')).toBe('taken');
  });

  test('also when it comes again', () =>
    expect([1, 2].map(() => refused(`${bomb(9)} { ...f0 }`))).toEqual(
      Array(2).fill(expect.stringContaining('500 fields')),
    ));
});
