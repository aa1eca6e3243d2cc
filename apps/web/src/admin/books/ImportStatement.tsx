import { UploadSimpleIcon } from '@phosphor-icons/react/UploadSimple';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { queryClient } from '../../data/query-client';
import { RefusalError } from '../../data/request';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { BOOKS, importStatement, type Imported } from './books-query';
import { reasonText } from './reason-text';

/** Brings a statement's file; says for each statement in it what became of it. */
export function ImportStatement() {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const bring = useMutation({
    mutationFn: importStatement,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: BOOKS }),
  });
  return (
    <div className="grid justify-items-end gap-2">
      <input
        ref={chooser}
        type="file"
        accept=".xml,application/xml,text/xml"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) bring.mutate(file);
          target.value = ''; // the same file may be chosen again
        }}
      />
      <Button
        size="small"
        busy={bring.isPending}
        className="inline-flex items-center gap-2 max-wide:min-h-11"
        onClick={() => chooser.current?.click()}
      >
        <UploadSimpleIcon size={18} aria-hidden="true" /> {bring.isPending ? t('books.importing') : t('books.import')}
      </Button>
      {bring.error && (
        <Alert kind="error">
          <Why error={bring.error} />
        </Alert>
      )}
      {bring.data?.map((one, i) => (
        <Outcome key={i} one={one} />
      ))}
    </div>
  );
}

const unreadable = [
  'EMPTY',
  'ZIP',
  'GZIP',
  'MT940',
  'PDF',
  'CAMT052',
  'CAMT054',
  'OTHER_XML',
  'NO_STATEMENT',
  'NOT_XML',
  'ENCODING',
  'DOCTYPE',
  'ENTRY',
  'TOO_LARGE',
] as const;

/** What the file is in place of a statement, in the reader's words; below it the exact place, as the server says it. */
function Why({ error }: { error: Error }) {
  const words = useWords();
  const { details = {}, code } = error instanceof RefusalError ? error : {};
  const reason = unreadable.find((each) => each === details['reason']);
  if (code !== 'BAD_INPUT') return refusalText(words, error);
  return (
    <>
      {words.t(reason ? `books.unreadable.${reason}` : 'books.noStatement')}
      {(!reason || reason === 'ENTRY' || reason === 'NOT_XML') && (
        <span lang="en" className="block break-words text-ink-2">
          {String(details['message'] ?? '')}
        </span>
      )}
    </>
  );
}

function Outcome({ one: { statementId, number: written, outcome, reason, lines, matched } }: { one: Imported }) {
  const { t } = useWords();
  const number = written ?? statementId;
  if (outcome === 'IMPORTED') return <Alert kind="success">{t('books.imported', { number, lines, matched })}</Alert>;
  if (outcome === 'REPEATED') return <Alert>{t('books.repeated', { number })}</Alert>;
  return <Alert kind="error">{t('books.quarantined', { number, reason: reason ? reasonText(t, reason) : '' })}</Alert>;
}
