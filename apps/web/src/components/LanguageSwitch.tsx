import { languages, locales } from '#platform/words/browser';
import { chooseLocale, useWords } from '../words/words';

/** The other languages, each in its own words. */
export function LanguageSwitch() {
  const { locale } = useWords();
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <button
        key={other}
        type="button"
        lang={other}
        className="min-h-11 min-w-6 cursor-pointer px-1 text-body whitespace-nowrap text-indigo hover:underline"
        onClick={() => void chooseLocale(other)}
      >
        {languages[other].name}
      </button>
    ));
}
