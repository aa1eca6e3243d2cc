import { useState } from 'react';
import { formatMoment } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { StateBadge } from '../../components/StateBadge';
import { useCommand } from '../../data/command';
import { platformNow } from '../../data/clock';
import { queryClient } from '../../data/query-client';
import { useViewer } from '../../session/session';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { SetStatementAsideDocument, type StatementFragment } from '../graphql/graphql';
import { BOOKS } from './books-query';
import { NoteForm } from './match/NoteForm';
import { reasonText } from './reason-text';

/** Why a statement posted nothing; finance may stop waiting for a right one, and says why. */
export function QuarantinedState({ statement, zone }: { statement: StatementFragment; zone: string }) {
  const words = useWords();
  const { t } = words;
  const mayDecide = useViewer()?.role === 'FINANCE';
  const [asking, setAsking] = useState(false);
  const setAside = useCommand(SetStatementAsideDocument, () => queryClient.invalidateQueries({ queryKey: BOOKS }));
  const { id, reason, importedAt, setAside: done } = statement;
  const moment = (at: string): string => formatMoment(words, new Date(at), { zone, now: platformNow() });
  return (
    <div className="grid justify-items-start gap-2 py-1.5">
      <StateBadge kind={done ? 'neutral' : 'unmatched'}>{t('statements.quarantined', { reason: reasonText(t, reason) })}</StateBadge>
      <span className="text-small text-ink-2">{moment(importedAt)}</span>
      {done && <span className="text-small break-words">{t('statements.setAside', { name: done.by, moment: moment(done.at), reason: done.reason })}</span>}
      {setAside.error && <Alert kind="error">{commandText(words, setAside.error)}</Alert>}
      {!done && mayDecide && !asking && <Button size="small" className="max-wide:min-h-11" onClick={() => setAsking(true)}>{t('statements.aside')}</Button>}
      {!done && asking && (
        <div className="grid w-full max-w-[420px] min-w-[240px] gap-3">
          <NoteForm label={t('statements.asideWhy')} what={t('statements.asideWhat')} action={t('statements.asideDo')} busy={setAside.isPending} onSend={(text) => setAside.mutate({ statementId: id, reason: text })} />
          <Button size="small" look="ghost" className="max-wide:min-h-11" onClick={() => setAsking(false)}>{t('match.cancel')}</Button>
        </div>
      )}
    </div>
  );
}
