import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { RefusalError } from '../../data/request';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/words';

/** A part of a page did not come: what failed, why, and the one thing to do. */
export function LoadFailed({ what, error, onAgain }: { what: string; error: unknown; onAgain: () => void }) {
  const words = useWords();
  const { t } = words;
  const requestId = error instanceof RefusalError ? error.requestId : undefined;
  return (
    <div className="grid justify-items-start gap-3">
      <Alert kind="error">
        <p className="font-semibold">{what}</p>
        <p>{refusalText(words, error)}</p>
        {requestId && <p className="text-small">{t('error.requestId', { id: requestId })}</p>}
      </Alert>
      <Button onClick={onAgain}>{t('error.again')}</Button>
    </div>
  );
}
