import { GraphQLError, Kind } from 'graphql';
import { Refusal } from '#platform/kernel';
import { formatError } from './format-error.js';
import { DateText, DateTime, Line, Text, YearMonth } from './scalars.js';

type Scalar = typeof Text | typeof DateTime;

/** The same by a variable and by a literal: the value, or what is said against it. */
function parsed(scalar: Scalar, value: string): unknown {
  const answers = [
    () => scalar.parseValue(value),
    () => scalar.parseLiteral({ kind: Kind.STRING, value }, undefined),
  ].map((parse) => {
    try {
      const given = parse();
      return given instanceof Date ? given.toISOString() : given;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return (error as Refusal).code;
    }
  });
  expect(answers[0]).toEqual(answers[1]);
  return answers[0];
}

describe('an instant', () => {
  test.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T08:00Z', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T23:59:59.999999Z', '2026-11-24T23:59:59.999Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(parsed(DateTime, text)).toBe(instant));

  test.each([
    '2026-11-31T12:00:00Z',
    '2026-02-29T12:00:00Z',
    '2100-02-29T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-00-10T12:00:00Z',
    '2026-11-00T12:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T12:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-11-24T12:00:00+07:00',
    '2026-11-24',
    '2026-11-24 12:00:00Z',
    '',
    '1764331200000',
  ])('%j is refused and never another one', (text) => expect(parsed(DateTime, text)).toBe('BAD_INPUT'));
});

describe('a day and a month', () => {
  test.each([
    [DateText, '2028-02-29'],
    [YearMonth, '2026-12'],
  ] as const)('of the calendar are taken', (scalar, text) => expect(parsed(scalar, text)).toBe(text));
  test.each([
    [DateText, '2026-02-29'],
    [DateText, '2026-11-31'],
    [DateText, '0000-01-01'],
    [YearMonth, '2026-13'],
    [YearMonth, '0000-01'],
  ] as const)('that it lacks are refused', (scalar, text) => expect(parsed(scalar, text)).toBe('BAD_INPUT'));
});

describe('a text', () => {
  test('has lines, of Windows too, and any script', () => {
    expect(parsed(Text, 'a\r\nb\tសួស្តី 上海 😀')).toBe('a\nb\tសួស្តី 上海 😀');
    expect(parsed(Line, '上海港 ទឹក\u200bឃ្មុំ')).toBe('上海港 ទឹក\u200bឃ្មុំ');
  });

  test.each(['\u202e', '\u0001', '\u001b', '\u061c', '\ufeff', '\ud800'])(
    'with %j is refused, on one line or on several',
    (character) => {
      for (const scalar of [Text, Line]) expect(parsed(scalar, `a${character}b`)).toBe('BAD_INPUT');
    },
  );

  test.each(['a\nb', 'a\r\nb', 'a\tb', 'a\u2028b', 'x'.repeat(255)])('of one line is not %j', (text) =>
    expect(parsed(Line, text)).toBe('BAD_INPUT'),
  );
});

test('more than fifty faults in one input are bad input like one', () => {
  const said = {
    message: 'Too many errors processing variables, error limit reached. Execution aborted.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  expect(formatError(said, new GraphQLError(said.message)).extensions).toMatchObject({ code: 'BAD_INPUT' });
});
