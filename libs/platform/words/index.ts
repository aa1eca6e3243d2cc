import { en } from './en/index.js';
import { km } from './km/index.js';
import type { Locale } from './message.js';
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
export { locales, sourceLocale, type Locale } from './message.js';
export type { PlainWordKey, WordKey, Words } from './translator.js';

const both: Record<Locale, Words> = { en: translator('en', en), km: translator('km', km) };

/** The whole catalogue, for mails and documents; screens load their parts through `#platform/words/browser`. */
export const words = (locale: Locale): Words => both[locale];
