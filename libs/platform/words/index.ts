import { locales, type Locale } from './locale.js';
import { translator, type Words } from './translator.js';

export * from './amounts.js';
export * from './countdown.js';
export * from './dates.js';
export * from './digits.js';
export * from './exact.js';
export * from './figures.js';
export * from './numbers.js';
export * from './language-codes.js';
export * from './texts.js';
export * from './texts-fault.js';
export type { Language } from './language.js';
export * from './locale.js';
export type { PlainWordKey, WordKey, Words } from './translator.js';

/** Each folder has all its words under its code. */
const wordsOf = async (locale: Locale): Promise<[Locale, Words]> => {
  const folder = (await import(`./${locale}/whole/index.js`)) as Record<Locale, Parameters<typeof translator>[1]>;
  return [locale, translator(locale, folder[locale])];
};
const catalogues = new Map(await Promise.all(locales.map(wordsOf)));

/** The whole catalogue, for mails and documents; screens load their parts through `#platform/words/browser`. */
export const words = (locale: Locale): Words => catalogues.get(locale)!;
