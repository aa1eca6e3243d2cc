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

/** Brings a statement's file; says for each statement in it what became of it. */
export function ImportStatement() {
  const words = useWords();
  const { t } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const bring = useMutation({ mutationFn: importStatement, onSuccess: () => queryClient.invalidateQueries({ queryKey: BOOKS }) });
  const why = bring.error instanceof RefusalError && bring.error.code === 'BAD_INPUT' ? t('books.noStatement') : refusalText(words, bring.error);
  return (
    <div className="grid justify-items-end gap-2">
      <input ref={chooser} type="file" accept=".xml,application/xml,text/xml" hidden onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) bring.mutate(file);
        target.value = ''; // the same file may be chosen again
      }} />
      <Button size="small" busy={bring.isPending} className="inline-flex items-center gap-2 max-wide:min-h-11" onClick={() => chooser.current?.click()}>
        <UploadSimpleIcon size={18} aria-hidden="true" /> {bring.isPending ? t('books.importing') : t('books.import')}
      </Button>
      {bring.error && <Alert kind="error">{why}</Alert>}
      {bring.data?.map((one) => <Outcome key={one.statementId} one={one} />)}
    </div>
  );
}

function Outcome({ one: { statementId, sequence, outcome, reason, lines, matched } }: { one: Imported }) {
  const { t } = useWords();
  const number = String(sequence ?? statementId);
  if (outcome === 'IMPORTED') return <Alert kind="success">{t('books.imported', { number, lines, matched })}</Alert>;
  if (outcome === 'REPEATED') return <Alert>{t('books.repeated', { number })}</Alert>;
  return <Alert kind="error">{t('books.quarantined', { number, reason: reason ?? '' })}</Alert>;
}
