import type { Language } from './language.js';
import * as table from './languages.js';

export type Locale = keyof typeof table;

export const languages: Readonly<Record<Locale, Language>> = { ...table };
export const locales = Object.keys(languages) as readonly Locale[];

/** In which the words are written first, and trade is done. */
export const sourceLocale: Locale = 'en';

/** The language in which the pages of cooperatives begin. */
export const villageLocale: Locale = locales.find((locale) => languages[locale].ofVillages) ?? sourceLocale;

/** The first of these language tags, as a browser or a person's row has them, that the interface speaks. */
export const localeOf = (wanted: readonly string[]): Locale | undefined =>
  wanted
    .flatMap((tag) => [tag, tag.toLowerCase(), tag.toLowerCase().split(/[-_]/)[0]!])
    .find((tag): tag is Locale => Object.hasOwn(languages, tag));
