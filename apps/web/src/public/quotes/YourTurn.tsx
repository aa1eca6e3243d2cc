import { useState } from 'react';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Countdown } from '../../components/When';
import { useWords } from '../../words/words';
import { AnswerDialog, type Answer } from './AnswerDialog';
import { useDeposit } from './deposit';
import { mayAnswer, PanelFrame, type PanelProps } from './Panel';
import type { Revision } from './quote-query';
import { QuoteDeadline } from './QuoteDeadline';

export function YourTurn({ newest, ...props }: PanelProps & { newest: Revision }) {
  const { quote, role, onCounter } = props;
  const { t } = useWords();
  const [answer, setAnswer] = useState<Answer>();
  const deposit = useDeposit(quote, newest);
  const number = newest.number;
  return (
    <PanelFrame look="yours" title={t('turn.yours')} revision={number}>
      <div>
        <Countdown until={quote.validUntil} />
        <QuoteDeadline quote={quote} />
      </div>
      {mayAnswer(role) ? (
        <>
          <Button look="primary" size="large" className="mt-1 w-full" onClick={() => setAnswer({ kind: 'accept', revision: newest })}>
            {t('quote.accept', { number, total: formatAmount(newest.total) })}
          </Button>
          <p className="text-dense text-ink-2">{deposit ? t('quote.acceptWhat', deposit) : t('quote.acceptWhatNoDeposit')}</p>
          <div className="mt-1 flex flex-wrap gap-3">
            <Button className="flex-auto px-3" onClick={() => onCounter(newest)}>
              {t('quote.counter', { number: number + 1 })}
            </Button>
            <Button className="flex-auto px-3" onClick={() => setAnswer({ kind: 'decline', revision: newest })}>
              {t('quote.decline')}
            </Button>
          </div>
          <AnswerDialog {...props} answer={answer} onClose={() => setAnswer(undefined)} />
        </>
      ) : (
        <p className="text-ink-2">{t('quote.onlyLooks', { role: t(`role.${role}`) })}</p>
      )}
    </PanelFrame>
  );
}
