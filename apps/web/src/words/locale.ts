import { locales, type Locale } from '#platform/words/browser';

const KEY = 'locale';

/** What the reader chose last; else the browser's language; a cooperative's pages begin in Khmer. */
export function firstLocale(): Locale {
  const chosen = readChoice();
  if (chosen) return chosen;
  if (location.pathname.startsWith('/coop')) return 'km';
  return navigator.languages.some((tag) => tag.startsWith('km')) ? 'km' : 'en';
}

/** Storage may be forbidden: the choice then lasts as long as the page. */
function readChoice(): Locale | undefined {
  try {
    return locales.find((locale) => locale === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

export function keepChoice(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // nothing to keep it in
  }
}

/** Tells what the reader chooses in another tab. */
export function onChoiceElsewhere(tell: (locale: Locale) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    const chosen = locales.find((locale) => locale === newValue);
    if (key === KEY && chosen) tell(chosen);
  });
}
