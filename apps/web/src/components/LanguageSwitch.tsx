import { chooseLocale, useWords } from '../words/words';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { t, locale } = useWords();
  const other = locale === 'en' ? 'km' : 'en';
  return (
    <button
      type="button"
      lang={other}
      className="min-h-11 min-w-6 cursor-pointer px-1 text-body whitespace-nowrap text-indigo hover:underline"
      onClick={() => void chooseLocale(other)}
    >
      {t(`language.${other}`)}
    </button>
  );
}
