import { useEffect } from 'react';
import { useWords } from './words';

export function useTitle(title: string): void {
  const { t } = useWords();
  const name = t('app.name');
  useEffect(() => {
    document.title = title.includes(name) ? title : `${title} - ${name}`;
  }, [title, name]);
}
