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
import {
  ApplyStatementDocument,
  SetStatementAsideDocument,
  TakeStatementDocument,
  type StatementFragment,
} from '../graphql/graphql';
import { BOOKS } from './books-query';
import { NoteForm } from './match/NoteForm';
import { reasonText } from './reason-text';

/** Why a statement posted nothing; finance may wait for a right one no longer, or take this one, and says why. */
export function QuarantinedState({ statement, zone }: { statement: StatementFragment; zone: string }) {
  const words = useWords();
  const { t } = words;
  const mayDecide = useViewer()?.role === 'FINANCE';
  const [asking, setAsking] = useState<'aside' | 'take' | null>(null);
  const anew = () => queryClient.invalidateQueries({ queryKey: BOOKS });
  const setAside = useCommand(SetStatementAsideDocument, anew);
  const take = useCommand(TakeStatementDocument, anew);
  const apply = useCommand(ApplyStatementDocument, anew);
  const { id, reason, importedAt, setAside: done, waits, takeable, followsNow } = statement;
  const moment = (at: string): string => formatMoment(words, new Date(at), { zone, now: platformNow() });
  const error = setAside.error ?? take.error ?? apply.error;
  const command = asking === 'take' ? take : setAside;
  return (
    <div className="grid justify-items-start gap-2 py-1.5">
      {followsNow ? (
        <StateBadge kind="waiting">{t('statements.followsNow')}</StateBadge>
      ) : (
        <StateBadge kind={waits ? 'unmatched' : 'neutral'}>
          {t('statements.quarantined', { reason: reason ? reasonText(t, reason) : '' })}
        </StateBadge>
      )}
      <span className="text-small text-ink-2">{moment(importedAt)}</span>
      {done && (
        <span className="text-small break-words">
          {t('statements.setAside', { name: done.by, moment: moment(done.at), reason: done.reason })}
        </span>
      )}
      {!done && !waits && <span className="text-small">{t('statements.over')}</span>}
      {error && <Alert kind="error">{commandText(words, error)}</Alert>}
      {waits && mayDecide && !asking && (
        <div className="flex flex-wrap gap-2">
          {followsNow && (
            <Button
              look="primary"
              size="small"
              className="max-wide:min-h-11"
              busy={apply.isPending}
              onClick={() => apply.mutate({ statementId: id })}
            >
              {t('statements.apply')}
            </Button>
          )}
          {!followsNow && takeable && (
            <Button size="small" className="max-wide:min-h-11" onClick={() => setAsking('take')}>
              {t('statements.take')}
            </Button>
          )}
          <Button size="small" className="max-wide:min-h-11" onClick={() => setAsking('aside')}>
            {t('statements.aside')}
          </Button>
        </div>
      )}
      {waits && asking && (
        <div className="grid w-full max-w-[420px] min-w-[240px] gap-3">
          <NoteForm
            key={asking}
            label={t(`statements.${asking}Why`)}
            what={t(`statements.${asking}What`)}
            action={t(`statements.${asking}Do`)}
            busy={command.isPending}
            onSend={(text) => command.mutate({ statementId: id, reason: text })}
          />
          <Button size="small" look="ghost" className="max-wide:min-h-11" onClick={() => setAsking(null)}>
            {t('match.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
