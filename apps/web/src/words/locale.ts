import { localeOf, locales, sourceLocale, villageLocale, type Locale } from '#platform/words/browser';

const KEY = 'locale';

/** What the reader chose last; else the browser's language; a cooperative's pages begin in that of the villages. */
export function firstLocale(): Locale {
  const chosen = readChoice();
  if (chosen) return chosen;
  if (location.pathname.startsWith('/coop')) return villageLocale;
  return localeOf(navigator.languages) ?? sourceLocale;
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
