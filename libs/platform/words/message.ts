import { languages, type Locale } from './locale.js';

/**
 * The part of ICU MessageFormat that our catalogue uses: `{name}` and `{count, plural, =0 {…} one {# day} other {#
 * days}}`. A test compares every message of the catalogue with a complete ICU implementation. Anything else is refused
 * when the page is built.
 */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'].join('|');
const BRANCH = new RegExp(` (=\\d+|${FORMS}) \\{`, 'y');

type Part = string | { readonly name: string; readonly branches?: ReadonlyMap<string, readonly Part[]> };

const parsed = new Map<string, readonly Part[]>();

export function formatMessage(message: string, values: Record<string, string | number>, locale: Locale): string {
  let parts = parsed.get(message);
  if (!parts) parsed.set(message, (parts = parseMessage(message)));
  return render(parts, values, locale);
}

function render(parts: readonly Part[], values: Record<string, string | number>, locale: Locale, count = 0): string {
  return parts.map((part) => partText(part, values, locale, count)).reduce(joined, '');
}

/** A name that ends in a full stop ("Co., Ltd.") ends the sentence too. */
const joined = (before: string, part: string): string =>
  before + (before.endsWith('.') && part.startsWith('.') ? part.slice(1) : part);

function partText(part: Part, values: Record<string, string | number>, locale: Locale, count: number): string {
  if (part === '#') return groupDigits(String(count));
  if (typeof part === 'string') return part;
  const value = values[part.name];
  if (!part.branches) return typeof value === 'number' ? groupDigits(String(value)) : String(value);
  const branch =
    part.branches.get(`=${value}`) ?? part.branches.get(pluralOf(Number(value), locale)) ?? part.branches.get('other')!;
  return render(branch, values, locale, Number(value));
}

const rules = new Map<Locale, Intl.PluralRules>();

/** English has two forms, Khmer one. */
function pluralOf(count: number, locale: Locale): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(languages[locale].pluralsOf)));
  return rule.select(count);
}

/** `1234567.5` becomes `1,234,567.5`: Latin digits and commas in every language. */
export function groupDigits(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The names of the values that a message wants, sorted. */
export function valueNames(message: string): string[] {
  const names = new Set<string>();
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (typeof part === 'string') continue;
      names.add(part.name);
      part.branches?.forEach(walk);
    }
  };
  walk(parseMessage(message));
  return [...names].sort();
}

export function parseMessage(message: string): readonly Part[] {
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at} in "${message}"`);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(message);
    if (found) at = pattern.lastIndex;
    return found?.[1];
  };
  const parts = (inPlural: boolean): Part[] => {
    const list: Part[] = [];
    for (;;) {
      const text = take(inPlural ? /([^{}#]+)/y : /([^{}]+)/y);
      if (text !== undefined) list.push(text);
      else if (take(/(#)/y)) list.push('#');
      else if (message[at] === '{') list.push(argument());
      else return list;
    }
  };
  const argument = (): Part => {
    const name = take(/\{(\w+)/y) ?? fail('a name is missing');
    if (take(/(\})/y)) return { name };
    if (!take(/(, plural,)/y)) fail('only {name} and {name, plural, …} are known');
    const branches = new Map<string, readonly Part[]>();
    for (let key = take(BRANCH); key; key = take(BRANCH)) {
      branches.set(key, parts(true));
      if (!take(/(\})/y)) fail('a branch is not closed');
    }
    if (!branches.has('other')) fail('the branch "other" is missing');
    if (!take(/(\})/y)) fail('the plural is not closed');
    return { name, branches };
  };
  if (/'[{}#]/.test(message)) fail('quoting is not supported');
  const all = parts(false);
  if (at < message.length) fail('a bracket too many');
  return all;
}
