import { hiddenIn, isBlank } from '#platform/kernel/browser';

/** What stands behind an address's question mark, as typed: every value is text; of several of one name the first. */
export function parseAddress(search: string): Record<string, string> {
  const typed = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) if (!typed.has(name)) typed.set(name, value);
  return Object.fromEntries(typed);
}

/** The other way round; what is undefined is left out. */
export function writeAddress(search: Record<string, unknown>): string {
  const values = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const written = new URLSearchParams(values.map(([name, value]) => [name, String(value)])).toString();
  return written && `?${written}`;
}

/** Only what means something; the rest of an address is ignored. */
export const meant = <Search extends object>(search: Search): { [Name in keyof Search]?: NonNullable<Search[Name]> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Search]?: NonNullable<Search[Name]>;
  };

/** A text of at most 200 characters in which something can be seen and that the API takes, or nothing. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= 200 && !isBlank(text) && hiddenIn(text, 'one') === undefined ? text : undefined;
}

/** A whole number in plain digits from 1 up to this. */
export function wholeOf(value: unknown, most: number): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

/** An id of the API, of a type. */
export function idOf(type: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[\w-]{8,100}$/.test(value)) return undefined;
  try {
    return new RegExp(`^${type}:[0-9a-f-]{36}$`).test(atob(value.replaceAll('-', '+').replaceAll('_', '/')))
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
