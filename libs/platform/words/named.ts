import type { Locale } from './message.js';

interface Named {
  readonly name: string;
  readonly nameKm: string | null;
}

/** A name in the reader's language; what has none in that language is called by its English one. */
export const nameIn = (locale: Locale, { name, nameKm }: Named): string => (locale === 'km' && nameKm) || name;

/** The same thing's name in the other language, to be shown beside it. */
export const otherName = (locale: Locale, { name, nameKm }: Named): { lang: Locale; name: string } =>
  locale === 'km' ? { lang: 'en', name } : { lang: 'km', name: nameKm ?? name };
