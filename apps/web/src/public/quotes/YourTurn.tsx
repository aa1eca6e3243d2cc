import { useState } from 'react';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Countdown } from '../../components/When';
import { WhoDecides } from '../../components/WhoDecides';
import { useDecider } from '../../session/decider';
import { useWords } from '../../words/words';
import { AnswerDialog, type Answer } from './AnswerDialog';
import { useDeposit } from './deposit';
import { PanelFrame, type PanelProps } from './Panel';
import type { Revision } from './quote-query';
import { QuoteDeadline } from './QuoteDeadline';

export function YourTurn({ newest, ...props }: PanelProps & { newest: Revision }) {
  const { quote, onCounter } = props;
  const { t } = useWords();
  const [answer, setAnswer] = useState<Answer>();
  const deposit = useDeposit(quote, newest);
  const decider = useDecider();
  const number = newest.number;
  return (
    <PanelFrame
      look={decider ? 'theirs' : 'yours'}
      title={decider ? t('turn.theirs', decider) : t('turn.yours')}
      revision={number}
    >
      <div>
        <Countdown until={quote.validUntil} />
        <QuoteDeadline quote={quote} />
      </div>
      {decider ? (
        <>
          <p className="font-semibold">{t('quote.openTerms', { number, total: formatAmount(newest.total) })}</p>
          <WhoDecides what="answers" />
        </>
      ) : (
        <>
          <Button
            look="primary"
            size="large"
            className="mt-1 w-full"
            onClick={() => setAnswer({ kind: 'accept', revision: newest })}
          >
            {t('quote.accept', { number, total: formatAmount(newest.total) })}
          </Button>
          <p className="text-dense text-ink-2">
            {deposit ? t('quote.acceptWhat', deposit) : t('quote.acceptWhatNoDeposit')}
          </p>
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
      )}
    </PanelFrame>
  );
}
