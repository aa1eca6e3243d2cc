import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/words';

/** Bars in the final shape, shown only when the wait is long enough to be seen. */
export function Skeleton({ lines = 3, children }: { lines?: number; children?: ReactNode }) {
  const { t } = useWords();
  const shown = useAfter(150);
  if (!shown) return null;
  return (
    <div role="status">
      <span className="sr-only">{t('state.loading')}</span>
      <div aria-hidden="true" className="grid gap-3">
        {children ??
          Array.from({ length: lines }, (_, line) => <Bar key={line} width={line === lines - 1 ? '60%' : '100%'} />)}
      </div>
    </div>
  );
}

export const Bar = ({ width = '100%', height = 16 }: { width?: string; height?: number }) => (
  <span className="block rounded-tag bg-cotton-100" style={{ width, height }} />
);

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
