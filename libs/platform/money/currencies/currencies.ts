import { ISO_4217 } from './iso-4217.js';

/** A currency of ISO 4217, by its code. */
export type Currency = keyof typeof ISO_4217;

/** The one table of currencies: ledger, statements, documents, mails and the page read it. */
export interface CurrencyFacts {
  readonly code: Currency;
  /** After the point in ISO 4217. */
  readonly isoDigits: number;
  /** After the point at banks, and so in our books: what a minor unit is. */
  readonly digits: number;
  /** Before a figure that stands alone, and where the reader knows which dollar is meant. */
  readonly symbol: string;
  readonly shortSymbol: string;
  /** The symbol stands behind the figure. */
  readonly symbolAfter: boolean;
}

/** Where banks round otherwise than ISO 4217 counts: no bank books a part of a riel. */
const AT_BANKS: Partial<Record<Currency, number>> = { KHR: 0 };

/** Signs that leave no doubt; every other currency is written by its code. */
const SIGNS: Partial<Record<Currency, { symbol: string; short?: string; after?: true }>> = {
  USD: { symbol: 'US$', short: '$' },
  EUR: { symbol: '€' },
  JPY: { symbol: '¥' },
  KHR: { symbol: '៛', after: true },
};

const codes = Object.keys(ISO_4217) as Currency[];

const table = new Map<string, CurrencyFacts>(
  codes.map((code) => {
    const { symbol = code, short = symbol, after = false } = SIGNS[code] ?? {};
    const isoDigits = ISO_4217[code];
    const digits = AT_BANKS[code] ?? isoDigits;
    return [code, { code, isoDigits, digits, symbol, shortSymbol: short, symbolAfter: after }];
  }),
);

/** By code. */
export const currencies: readonly Currency[] = codes;

/** `toString` and `__proto__` are no currencies, nor is `usd`. */
export const isCurrency = (code: unknown): code is Currency => typeof code === 'string' && table.has(code);

/** Undefined for what is no currency. */
export const findCurrency = (code: string): CurrencyFacts | undefined => table.get(code);

export function factsOf(currency: Currency): CurrencyFacts {
  const facts = table.get(currency);
  if (!facts) throw new Error(`${JSON.stringify(currency)} is no currency`);
  return facts;
}

export const digitsOf = (currency: Currency): number => factsOf(currency).digits;

/** `US dollars`, in English and in the plural, as documents write it; from CLDR. */
export function nameOf(currency: Currency): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(2);
  return parts.find(({ type }) => type === 'currency')!.value;
}

/**
 * A number of each currency as an expression of SQL over one that names its code. As short as it goes: what most have
 * is what is left.
 */
export function perCurrencyInSql(code: string, numberOf: (currency: Currency) => number): string {
  const groups = new Map<number, Currency[]>();
  for (const each of codes) groups.set(numberOf(each), [...(groups.get(numberOf(each)) ?? []), each]);
  const [[usual] = [0], ...others] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const cases = others.map(([n, of]) => `when ${code} in (${of.map((each) => `'${each}'`).join(', ')}) then ${n}`);
  return cases.length === 0 ? String(usual) : `case ${cases.join(' ')} else ${usual} end`;
}

/** The digits of each currency as an expression of SQL, over one that names its code. */
export const digitsInSql = (code: string): string => perCurrencyInSql(code, digitsOf);
