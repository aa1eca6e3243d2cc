import { useState, type ReactNode } from 'react';
import { formatAmount, formatDate } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useCommand } from '../../data/command';
import { unanswered, type RefusalError } from '../../data/request';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { AcceptQuoteDocument, DeclineQuoteDocument, WithdrawQuoteDocument } from '../graphql/graphql';
import type { PanelProps } from './Panel';
import { askAgain, isOpen, type Quote, type Revision } from './quote-query';
import { useCooperative } from './QuoteDeadline';
import { refusedText } from './refused';
import { useDeposit } from './deposit';

/** The revision as it was when the reader chose: newer terms that come meanwhile are never answered unseen. */
export interface Answer {
  readonly kind: 'accept' | 'decline' | 'withdraw';
  readonly revision: Revision;
}

interface AnswerProps extends Pick<PanelProps, 'quote' | 'onAccepted' | 'onAnswered' | 'onRefused'> {
  readonly answer: Answer | undefined;
  readonly onClose: () => void;
}

export function AnswerDialog({ answer, onClose, ...props }: AnswerProps) {
  const { t } = useWords();
  // What was asked stays in the dialog while it fades, and a try that had no answer keeps its key.
  const [last, setLast] = useState(answer);
  if (answer && answer !== last) setLast(answer);
  const shown = answer ?? last;
  const title = t(`quote.${shown?.kind ?? 'accept'}Title`, { number: shown?.revision.number ?? props.quote.revision });
  return (
    <Dialog open={answer !== undefined} title={title} onClose={onClose}>
      {shown && <Confirm key={`${shown.kind} ${shown.revision.number}`} {...props} answer={shown} onClose={onClose} />}
    </Dialog>
  );
}

function useAnswer({ quote, answer, onAccepted, onAnswered, onRefused, onClose }: AnswerProps) {
  const words = useWords();
  const { t } = words;
  const name = useCooperative(quote);
  const ended = (now: Quote, text: string): void => {
    onClose();
    onAnswered(now, { kind: 'success', text });
  };
  const commands = {
    accept: useCommand(AcceptQuoteDocument, ({ acceptQuote }) => {
      onClose();
      onAccepted(acceptQuote.quote, acceptQuote.order.id);
    }),
    decline: useCommand(DeclineQuoteDocument, ({ declineQuote }) => ended(declineQuote, t('quote.declined', { name }))),
    withdraw: useCommand(WithdrawQuoteDocument, ({ withdrawQuote }) =>
      ended(withdrawQuote, t('quote.withdrawn', { name })),
    ),
  };
  /** Without an answer the dialog stays, to send it again; a refusal closes it and shows how the quote stands. */
  const onError = (error: RefusalError): void => {
    if (unanswered(error)) return;
    const current = error.code === 'QUOTE_SUPERSEDED' ? Number(error.details['current']) : undefined;
    void askAgain(quote.id).finally(() => {
      onClose();
      onRefused({ kind: 'error', text: refusedText(words, error, quote), show: current });
    });
  };
  const command = commands[answer?.kind ?? 'accept'];
  const send = (): void => {
    if (answer) command.mutate({ quoteId: quote.id, revision: answer.revision.number }, { onError });
  };
  const { isPending, isSuccess, error } = command;
  return {
    busy: isPending || isSuccess,
    error: error && unanswered(error) ? commandText(words, error) : undefined,
    send,
  };
}

function Confirm(props: AnswerProps & { answer: Answer }) {
  const { quote, answer, onClose } = props;
  const { t } = useWords();
  const { kind, revision } = answer;
  const { busy, error, send } = useAnswer(props);
  const name = useCooperative(quote);
  const total = formatAmount(revision.total);
  const texts = {
    accept: { what: <Consequences quote={quote} revision={revision} />, send: t('quote.acceptSend', { total }) },
    decline: { what: <p>{t('quote.declineWhat', { name })}</p>, send: t('quote.declineSend') },
    withdraw: { what: <p>{t('quote.withdrawWhat', { name })}</p>, send: t('quote.withdrawSend') },
  };
  return (
    <>
      {error && <Alert kind="error">{error}</Alert>}
      {texts[kind].what}
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="primary" size="large" className="flex-[1_1_200px]" busy={busy} onClick={send}>
          {busy ? t('quote.working') : texts[kind].send}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('quote.back')}
        </Button>
      </div>
    </>
  );
}

function Consequences({ quote, revision }: { quote: Quote; revision: Revision }): ReactNode {
  const { t, locale } = useWords();
  const name = useCooperative(quote);
  const deposit = useDeposit(quote, revision);
  const others = quote.request.quotes.some((each) => each.id !== quote.id && isOpen(each));
  const day = formatDate(revision.readyOn, locale, { now: platformNow() });
  return (
    <>
      <p className="font-semibold">{t('quote.acceptWho', { name, total: formatAmount(revision.total), day })}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t('quote.acceptBinding')}</li>
        <li>{t('quote.acceptProforma')}</li>
        <li>{deposit ? t('quote.acceptDeposit', deposit) : t('quote.acceptNoDeposit')}</li>
        {others && <li>{t('quote.acceptOthers')}</li>}
      </ul>
    </>
  );
}
