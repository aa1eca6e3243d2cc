import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { refuse } from '#platform/kernel';

type Check = (text: string) => string | undefined;

/** A scalar that travels as a string and is checked the same in variables and in literals. `check` says what is wrong. */
function textScalar(name: string, description: string, check: Check, most = 64): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') return refuse('BAD_INPUT', { message: `${name} is written as a string.` });
    if (value.length > most) return refuse('BAD_INPUT', { message: `It is longer than ${most} characters.` });
    const wrong = check(value);
    return wrong === undefined ? value : refuse('BAD_INPUT', { message: wrong });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Control characters but newline and tab, lone surrogates, and characters that turn the reading direction. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const Text = textScalar('Text', 'A line or a few of plain text, at most 2,000 characters, without control or direction characters.',
  (text) => (UNSAFE.test(text) ? 'It holds a character that is not text (a control or direction character).' : undefined), 2_000);

export const Key = textScalar('Key', 'An idempotency key that the client chooses, 8 to 64 letters, digits, - or _. The same key with the same input is the same command: it is done once, and its answer is kept for good.',
  (text) => (/^[A-Za-z0-9_-]{8,64}$/.test(text) ? undefined : 'A key is 8 to 64 letters, digits, - or _; a UUID does well.'));

export const DecimalText = textScalar('Decimal', 'A plain decimal number as a string, like "10000.00"; at most 12 digits before and 6 after the point. Never a float.',
  (text) => (/^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? undefined : 'Write a plain decimal number like "12.50": digits, one point, at most 6 decimals.'));

export const DateText = textScalar('Date', 'A day of the calendar, like "2026-11-24".',
  (text) => (isDay(text) ? undefined : 'Write a day of the calendar as year-month-day, like "2026-11-24".'));

export const YearMonth = textScalar('YearMonth', 'A month, like "2026-11", in the zone of the programme.',
  (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? undefined : 'Write a month as year-month, like "2026-11".'));

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, like "2026-11-24T08:00:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function parseInstant(value: unknown): Date {
  const ok = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/.test(value);
  const instant = new Date(ok ? value : Number.NaN);
  return Number.isNaN(instant.getTime()) ? refuse('BAD_INPUT', { message: 'Write an instant in UTC, like "2026-11-24T08:00:00Z".' }) : instant;
}
