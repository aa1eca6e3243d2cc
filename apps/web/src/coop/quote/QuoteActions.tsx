import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatAmount, formatDate, nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useCommand } from '../../data/command';
import { useWords } from '../../words/words';
import { AcceptQuoteDocument, DeclineQuoteDocument } from '../graphql/graphql';
import { afterFee, feeText } from '../money/fee';
import { quoteRefusal } from '../refusals';
import { ManagerDoes, useMayDecide } from '../ManagerDoes';
import { Sheet } from '../Sheet';
import { openTermsOfBuyer, type Quote, type QuoteLine, type Revision } from './quote-lines';
import { learnQuote, refreshAfter } from './quote-query';

/** Answer, accept, or say no; the last two are asked again, with what follows from them. */
export function QuoteActions({
  quote,
  lines,
  onDone,
}: {
  quote: Quote;
  lines: readonly QuoteLine[];
  onDone: () => void;
}) {
  const words = useWords();
  const { t, locale } = words;
  const [asked, setAsked] = useState<'accept' | 'decline'>();
  const learn = (decided: Quote): void => {
    learnQuote(decided);
    onDone();
  };
  const accept = useCommand(AcceptQuoteDocument, ({ acceptQuote }) => learn(acceptQuote.quote));
  const decline = useCommand(DeclineQuoteDocument, ({ declineQuote }) => learn(declineQuote));
  const terms = openTermsOfBuyer(quote);
  const mayDecide = useMayDecide();
  const error = accept.error ?? decline.error;
  const run = (command: typeof accept | typeof decline): void => {
    accept.reset();
    decline.reset();
    command.mutate(
      { quoteId: quote.id, revision: quote.revision },
      {
        onSettled: () => setAsked(undefined),
        onError: (refusal) => refreshAfter(refusal, quote.id),
      },
    );
  };
  return (
    <>
      <div className="sticky bottom-0 mt-auto grid gap-2 border-t border-line bg-cotton px-4 py-3">
        {error && <Alert kind="error">{quoteRefusal(words, error, lines)}</Alert>}
        <Link to="/coop/quotes/$id/answer" params={{ id: quote.id }} className="btn btn-primary w-full">
          {t('coop.quote.answer')}
        </Link>
        {mayDecide ? (
          <div className="flex gap-2">
            {terms && (
              <Button className="flex-1 border-2 border-indigo! px-2 text-indigo!" onClick={() => setAsked('accept')}>
                {t('coop.quote.accept', { amount: formatAmount(terms.total, 'short') })}
              </Button>
            )}
            <Button className={terms ? '' : 'flex-1'} onClick={() => setAsked('decline')}>
              {t('coop.quote.decline')}
            </Button>
          </div>
        ) : (
          <ManagerDoes what="accepts" />
        )}
      </div>
      {terms && (
        <AcceptSheet
          commissionBp={quote.programme.commissionBp}
          terms={terms}
          open={asked === 'accept'}
          busy={accept.isPending}
          onAction={() => run(accept)}
          onClose={() => setAsked(undefined)}
        />
      )}
      <Sheet
        open={asked === 'decline'}
        title={t('coop.quote.declineTitle')}
        action={t('coop.quote.declineNow')}
        busy={decline.isPending}
        onAction={() => run(decline)}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('coop.quote.declineMeans', { buyer: nameIn(locale, quote.buyer) })}</p>
      </Sheet>
    </>
  );
}

interface AcceptSheetProps {
  readonly terms: Revision;
  readonly commissionBp: number;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onAction: () => void;
  readonly onClose: () => void;
}

function AcceptSheet({ terms, commissionBp, ...sheet }: AcceptSheetProps) {
  const { t, locale } = useWords();
  return (
    <Sheet
      title={t('coop.quote.acceptTitle', { amount: formatAmount(terms.total, 'short') })}
      action={t('coop.quote.acceptNow')}
      {...sheet}
    >
      <p>
        {t('coop.quote.acceptMeans', {
          day: formatDate(terms.readyOn, locale, { now: platformNow() }),
          amount: formatAmount(afterFee(terms.total, commissionBp), 'short'),
          fee: feeText(commissionBp),
        })}
      </p>
    </Sheet>
  );
}
