import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { characterName, hiddenIn, hiddenMessage, refuse, type Lines } from '#platform/kernel';
import { textsFault, type Texts } from '#platform/words';

type Check = (text: string) => string | undefined;

/**
 * A scalar that travels as a string and is checked the same in variables and in literals. `check` says what is wrong.
 */
function textScalar(
  name: string,
  description: string,
  check: Check,
  most = 64,
  kept = (text: string): string => text,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') return refuse('BAD_INPUT', { message: `${name} is written as a string.` });
    if (value.length > most) return refuse('BAD_INPUT', { message: `It is longer than ${most} characters.` });
    const wrong = check(value);
    return wrong === undefined ? kept(value) : refuse('BAD_INPUT', { message: wrong });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Plain text by the one rule of `hiddenIn`; a line break as Windows writes it is one like any other. */
function plainText(name: string, description: string, lines: Lines, most: number): GraphQLScalarType<string, string> {
  const check = (text: string): string | undefined => {
    const hidden = hiddenIn(text, lines);
    if (hidden === undefined) return undefined;
    return refuse('BAD_INPUT', { message: hiddenMessage(hidden), character: characterName(hidden) });
  };
  return textScalar(name, description, check, most, (text) => text.replaceAll('\r\n', '\n'));
}

export const Text = plainText(
  'Text',
  'Plain text of any script, at most 2,000 characters, with line breaks and tabs. No other control or ' +
    'invisible characters and none that turn the reading direction; what Khmer, joined scripts and emoji need is text.',
  'several',
  2_000,
);

export const Line = plainText(
  'Line',
  'One line of plain text, at most 254 characters: like Text, but without line breaks and tabs.',
  'one',
  254,
);

/** What a person writes in several languages; a field with a smaller bound checks it itself. */
const MOST_TEXT = 4_000;

function parseTexts(value: unknown): Texts {
  const fault = textsFault(value, MOST_TEXT);
  return fault === undefined ? (value as Texts) : refuse('BAD_INPUT', { ...fault });
}

/** An object of literals; anything else is no text and is refused as such. */
const textsLiteral = (node: ValueNode): unknown =>
  node.kind === Kind.OBJECT
    ? Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : undefined]),
      )
    : undefined;

export const TextsScalar = new GraphQLScalarType<Texts, Texts>({
  name: 'Texts',
  description:
    'What something is called or told, as an object of texts by language (ISO 639-1), like ' +
    '{ "en": "Black pepper", "km": "ម្រេចខ្មៅ" }: one language at least, no text empty. ' +
    "Show the reader's language, else the programme's in their order, else any, and say which in `lang`.",
  serialize: (value) => value as Texts,
  parseValue: parseTexts,
  parseLiteral: (node) => parseTexts(textsLiteral(node)),
});

const tag = (value: unknown): string =>
  typeof value === 'string' && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/.test(value)
    ? value.toLowerCase()
    : refuse('BAD_INPUT', { message: 'Write a language tag like "km".' });

export const LanguageTag = new GraphQLScalarType<string, string>({
  name: 'Language',
  description: 'A language by its tag (BCP 47), like "km"; one that the market does not speak is answered in another.',
  serialize: (value) => String(value),
  parseValue: tag,
  parseLiteral: (node: ValueNode) => tag(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined),
});

export const Key = textScalar(
  'Key',
  'An idempotency key that the client chooses, 8 to 64 letters, digits, - or _. ' +
    'The same key with the same input is the same command: it is done once, and its answer is kept for good.',
  (text) =>
    /^[A-Za-z0-9_-]{8,64}$/.test(text) ? undefined : 'A key is 8 to 64 letters, digits, - or _; a UUID does well.',
);

export const DecimalText = textScalar(
  'Decimal',
  'A plain decimal number as a string, like "10000.00"; at most 12 digits before and 6 after the point. Never a float.',
  (text) =>
    /^-?\d{1,12}(\.\d{1,6})?$/.test(text)
      ? undefined
      : 'Write a plain decimal number like "12.50": digits, one point, at most 6 decimals.',
);

export const DateText = textScalar('Date', 'A day of the calendar, like "2026-11-24".', (text) =>
  isDay(text) ? undefined : 'Write a day of the calendar as year-month-day, like "2026-11-24".',
);

export const YearMonth = textScalar('YearMonth', 'A month, like "2026-11", in the zone of the programme.', (text) =>
  /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text) ? undefined : 'Write a month as year-month, like "2026-11".',
);

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, like "2026-11-24T08:00:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** A day that the calendar has; there is no year 0. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * `Date` takes 31 November for 1 December and 24:00 for tomorrow: what is written is what is meant, or it is refused.
 */
function parseInstant(value: unknown): Date {
  const written =
    typeof value === 'string' ? /^(.{10})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z$/.exec(value) : null;
  if (written && isDay(written[1]!)) return new Date(written[0]);
  return refuse('BAD_INPUT', {
    message: 'Write an instant in UTC that the calendar and the clock have, like "2026-11-24T08:00:00Z".',
  });
}
