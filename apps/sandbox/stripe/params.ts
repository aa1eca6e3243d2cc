import { invalid } from './errors.js';

/** Reads one parameter or throws Stripe's error that names it. */
export interface Kind<T> {
  (value: unknown, at: string): T;
  required?: boolean;
}
interface Required<T> extends Kind<T> {
  required: true;
}

type Read<K> = K extends (value: unknown, at: string) => infer T ? T : never;
type Needed<S> = { [N in keyof S]: S[N] extends { required: true } ? N : never }[keyof S];
export type Parsed<S> = { [N in Needed<S>]: Read<S[N]> } & { [N in Exclude<keyof S, Needed<S>>]?: Read<S[N]> };

export const required = <T>(kind: Kind<T>): Required<T> =>
  Object.assign((value: unknown, at: string) => kind(value, at), { required: true as const });

/** A hash of named parameters. What is not named is refused, as Stripe does. */
export function hash<S extends Record<string, Kind<unknown>>>(shape: S): Kind<Parsed<S>> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw invalid('Invalid object', at, 'parameter_invalid');
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) if (!Object.hasOwn(shape, name)) throw unknownParameter(inside(at, name));
    const read: Record<string, unknown> = {};
    for (const [name, kind] of Object.entries(shape)) {
      const path = inside(at, name);
      if (fields[name] !== undefined) read[name] = kind(fields[name], path);
      else if (kind.required) throw invalid(`Missing required param: ${path}.`, path, 'parameter_missing');
    }
    return read as Parsed<S>;
  };
}

const inside = (at: string, name: string): string => (at === '' ? name : `${at}[${name}]`);

const unknownParameter = (at: string) => invalid(`Received unknown parameter: ${at}`, at, 'parameter_unknown');

export const text =
  (max = 5000): Kind<string> =>
  (value, at) => {
    if (typeof value !== 'string') throw invalid('Invalid string', at);
    if (value === '')
      throw invalid(
        `You passed an empty string for '${at}'. We assume empty values are an attempt to unset a parameter; ` +
          `however '${at}' cannot be unset. ` +
          `You should remove '${at}' from your request or supply a non-empty value.`,
        at,
        'parameter_invalid_empty',
      );
    if (value.length > max)
      throw invalid(`Invalid string: must be at most ${max} characters`, at, 'parameter_invalid_string_too_long');
    return value;
  };

export const integer: Kind<number> = (value, at) => {
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value))
    throw invalid(`Invalid integer: ${String(value).slice(0, 40)}`, at, 'parameter_invalid_integer');
  return Number(value);
};

export const flag: Kind<boolean> = (value, at) => {
  if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${String(value).slice(0, 40)}`, at);
  return value === 'true';
};

export const oneOf =
  <T extends string>(...allowed: T[]): Kind<T> =>
  (value, at) => {
    if (!allowed.includes(value as T)) throw invalid(`Invalid ${at}: must be one of ${allowed.join(', ')}`, at);
    return value as T;
  };

export const list =
  <T>(kind: Kind<T>, max = 100): Kind<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw invalid('Invalid array', at);
    if (value.length > max) throw invalid(`Invalid array: at most ${max} elements`, at);
    return value.map((one, i) => kind(one, `${at}[${i}]`));
  };

const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export const currency: Kind<string> = (value, at) => {
  const code = String(value).toLowerCase();
  if (!currencies.has(code)) throw invalid(`Invalid currency: ${code.slice(0, 20)}`, at);
  return code;
};

/** An amount of one charge: at least 0.50 and at most eight digits. */
export const chargeAmount: Kind<number> = (value, at) => {
  const amount = integer(value, at);
  if (amount < 1) throw invalid('This value must be greater than or equal to 1.', at, 'parameter_invalid_integer');
  if (amount < 50) throw invalid('Amount must be at least 50 of the smallest currency unit', at, 'amount_too_small');
  if (amount > 99_999_999) throw invalid('Amount must be no more than 999,999.99', at, 'amount_too_large');
  return amount;
};

export type MetadataChange = Record<string, string>;

/** Names and values as sent; an empty value unsets its name, an empty string in the place of all unsets all. */
export const metadata: Kind<MetadataChange | ''> = (value, at) => {
  if (value === '') return '';
  if (typeof value !== 'object' || value === null) throw invalid('Invalid object', at);
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > 50) throw invalid('You can have up to 50 metadata keys', at);
  for (const [name, inner] of entries) {
    if (name.length > 40) throw invalid('Metadata keys can be up to 40 characters', `${at}[${name}]`);
    if (typeof inner !== 'string' || inner.length > 500)
      throw invalid('Metadata values can be up to 500 characters', `${at}[${name}]`);
  }
  return { ...(value as MetadataChange) };
};

export function mergeMetadata(
  current: Record<string, string>,
  change: MetadataChange | '' | undefined,
): Record<string, string> {
  if (change === undefined) return current;
  if (change === '') return {};
  return Object.fromEntries(Object.entries({ ...current, ...change }).filter(([, value]) => value !== ''));
}

/** A time or a range of times: `created=…` or `created[gte]=…`. */
export const range: Kind<(seconds: number) => boolean> = (value, at) => {
  if (typeof value === 'string') {
    const exact = integer(value, at);
    return (seconds) => seconds === exact;
  }
  const { gt, gte, lt, lte } = hash({ gt: integer, gte: integer, lt: integer, lte: integer })(value, at);
  return (seconds) =>
    !(seconds <= (gt ?? -Infinity)) &&
    seconds >= (gte ?? -Infinity) &&
    !(seconds >= (lt ?? Infinity)) &&
    seconds <= (lte ?? Infinity);
};

export const paging = { limit: integer, starting_after: text(), ending_before: text() };
