import { useState } from 'react';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Countdown } from '../../components/When';
import { useDecider } from '../../session/decider';
import { useWords } from '../../words/words';
import { PanelFrame, type PanelProps } from './Panel';
import { AnswerDialog, type Answer } from './AnswerDialog';
import type { Revision } from './quote-query';
import { QuoteDeadline, useCooperative } from './QuoteDeadline';

/** The cooperative must act; the buyer can only take back what it has sent. */
export function WaitingPanel({ newest, ...props }: PanelProps & { newest: Revision | undefined }) {
  const { quote } = props;
  const { t } = useWords();
  const name = useCooperative(quote);
  const decider = useDecider();
  const [answer, setAnswer] = useState<Answer>();
  return (
    <PanelFrame look="theirs" title={t('turn.theirs', { name })} revision={newest?.number}>
      <div>
        <Countdown until={quote.validUntil} />
        <QuoteDeadline quote={quote} />
      </div>
      {newest ? (
        <p className="font-semibold">
          {t('quote.yourTerms', { number: newest.number, total: formatAmount(newest.total) })}
        </p>
      ) : (
        <p>{t('quote.firstOffer')}</p>
      )}
      {newest && !decider && (
        <div>
          <p className="mb-3 text-dense text-ink-2">{t('quote.waitingWhat')}</p>
          <Button onClick={() => setAnswer({ kind: 'withdraw', revision: newest })}>
            {t('quote.withdraw', { number: newest.number })}
          </Button>
          <AnswerDialog {...props} answer={answer} onClose={() => setAnswer(undefined)} />
        </div>
      )}
    </PanelFrame>
  );
}
