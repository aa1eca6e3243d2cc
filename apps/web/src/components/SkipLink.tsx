import { useWords } from '../words/words';

export function SkipLink() {
  const { t } = useWords();
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-cotton focus:p-3"
    >
      {t('app.skip')}
    </a>
  );
}
