import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isOffline, RefusalError } from '../data/request';
import { refusalText } from '../words/refusal-text';
import { useTitle } from '../words/use-title';
import { useWords } from '../words/words';
import { Button } from './Button';

/** What happened, what is safe, what to do; the request id finds the server's log line. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t(isOffline(error) ? 'offline.title' : 'error.title');
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  const requestId = error instanceof RefusalError ? error.requestId : undefined;
  return (
    <div className="page grid justify-items-start gap-4 py-12">
      <h1 ref={heading} tabIndex={-1} className="text-h1 outline-none">
        {title}
      </h1>
      <p className="text-lead text-brick">{refusalText(words, error)}</p>
      <p className="max-w-[62ch] text-ink-2">{t('error.safe')}</p>
      {requestId && <p className="text-dense text-ink-3">{t('error.requestId', { id: requestId })}</p>}
      <div className="flex flex-wrap gap-3 pt-2">
        {reset && (
          <Button look="primary" onClick={reset}>
            {t('error.again')}
          </Button>
        )}
        <Link to="/" className="btn">
          {t('nav.start')}
        </Link>
      </div>
    </div>
  );
}

export function NotFoundPage() {
  const { t } = useWords();
  useTitle(t('notFound.title'));
  return (
    <div className="page grid justify-items-start gap-4 py-12">
      <h1 className="text-h1">{t('notFound.title')}</h1>
      <p className="max-w-[62ch] text-ink-2">{t('notFound.why')}</p>
      <Link to="/" className="btn btn-primary mt-2">
        {t('notFound.todo')}
      </Link>
    </div>
  );
}
