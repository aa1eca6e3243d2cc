import { useEffect, useRef } from 'react';
import { Alert } from '../../components/Notice';
import { useWords } from '../../words/words';

export interface OutcomeOf {
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  /** The revision that is current now, to lead to it. */
  readonly show?: number | undefined;
}

/** What became of the last answer; takes the focus, because the button that asked for it may be gone. */
export function Outcome({ of, onShow }: { of: OutcomeOf | undefined; onShow?: () => void }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const text = of?.text;
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text]);
  if (!of) return null;
  const show = (event: React.MouseEvent): void => {
    event.preventDefault();
    if (onShow) return onShow();
    const heading = document.getElementById('what-changed');
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Alert kind={of.kind}>
        {of.text}{' '}
        {of.show !== undefined && (
          <a href="#what-changed" className="link-line whitespace-nowrap" onClick={show}>
            {t('quote.showIt', { number: of.show })}
          </a>
        )}
      </Alert>
    </div>
  );
}
