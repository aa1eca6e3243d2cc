import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, type LinkProps } from '@tanstack/react-router';
import { nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Skeleton } from '../../components/Waiting';
import { useCommand } from '../../data/command';
import { useTitle } from '../../words/use-title';
import { useWords } from '../../words/words';
import { BackBar } from '../bars';
import { OfferQuoteDocument } from '../graphql/graphql';
import { useProducts, type Product } from '../products';
import { quoteLines, type Quote } from '../quote/quote-lines';
import { learnQuote, quoteQuery, refreshAfter } from '../quote/quote-query';
import { answerLines, currentStep, offerInput, wantedDay } from './answer';
import { CheckStep } from './CheckStep';
import { DayStep } from './DayStep';
import { dayIn, readyDays } from './days';
import { platformNow } from '../../data/clock';
import { PriceStep } from './PriceStep';
import { StaleAnswer } from './StaleAnswer';
import { StepBar } from './StepBar';
import { useDraft } from './use-draft';
import { useViewer } from '../../session/session';

const route = getRouteApi('/coop/quotes/$id/answer');

/** The cooperative's offer, one question per page. */
export function AnswerPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const quote = useQuery(quoteQuery(id));
  const products = useProducts(quote.data?.cooperative.id);
  useTitle(t('coop.quote.answer'));
  // Without the products there is no list price and no floor to show, but the server checks both: the answer can go on.
  if (quote.data && !products.isLoading) return <Answer key={id} quote={quote.data} products={products.data ?? []} />;
  return (
    <>
      <BackBar back={{ to: '/coop/quotes/$id', params: { id } }}>{null}</BackBar>
      {quote.isError ? (
        <ErrorPage error={quote.error} reset={() => void quote.refetch()} />
      ) : (
        <div className="p-4">
          <Skeleton lines={8} />
        </div>
      )}
    </>
  );
}

function Answer({ quote, products }: { quote: Quote; products: readonly Product[] }) {
  const { t, locale } = useWords();
  const personId = useViewer()?.person.id;
  const navigate = useNavigate();
  const { step: asked = 1 } = route.useSearch();
  const { draft, change, begin, forget } = useDraft(quote.id, quote.revision);
  const offer = useCommand(
    OfferQuoteDocument,
    async ({ offerQuote }) => {
      forget();
      learnQuote(offerQuote);
      await navigate({ to: '/coop/quotes/$id', params: { id: quote.id }, search: { sent: true }, replace: true });
    },
    { beside: personId === undefined ? undefined : { personId, name: `answer:${quote.id}` } },
  );
  const lines = answerLines(quote, quoteLines(quote, products), draft);
  const { step, count } = currentStep(asked, lines);
  const { zone, limits, commissionBp } = quote.programme;
  const days = readyDays(wantedDay(quote), dayIn(zone, platformNow()), limits.readyDaysMost);
  const readyOn = draft.readyOn !== undefined && draft.readyOn >= days.soonest ? draft.readyOn : days.first;
  const quotePage: LinkProps = { to: '/coop/quotes/$id', params: { id: quote.id } };
  const stepPage = (to: number): LinkProps => ({
    to: '/coop/quotes/$id/answer',
    params: { id: quote.id },
    search: to > 1 ? { step: to } : {},
  });
  const goOn = (): void => void navigate(stepPage(step + 1));

  const settled = offer.isPending || offer.isSuccess;
  if (!settled && (!quote.yourTurn || draft.revision !== quote.revision)) {
    return <StaleAnswer quote={quote} onBegin={() => begin(quote.revision)} />;
  }
  const line = lines[step - 1];
  const next = lines[step];
  const nextName = next ? nameIn(locale, next.named) : t('coop.answer.nextDay');
  return (
    <>
      <StepBar back={step > 1 ? stepPage(step - 1) : quotePage} step={step} count={count} />
      {line ? (
        <PriceStep
          key={line.position}
          line={line}
          wantedOn={wantedDay(quote)}
          commissionBp={commissionBp}
          next={nextName}
          onType={(typed) => change({ prices: { ...draft.prices, [line.position]: typed } })}
          onNext={goOn}
        />
      ) : step < count ? (
        <DayStep
          days={days}
          readyOn={readyOn}
          lines={lines}
          onChoose={(day) => change({ readyOn: day })}
          onNext={goOn}
        />
      ) : (
        <CheckStep
          quote={quote}
          lines={lines}
          readyOn={readyOn}
          stepPage={stepPage}
          error={offer.error}
          busy={settled}
          onSend={() =>
            offer.mutate(offerInput(quote, lines, readyOn), { onError: (refusal) => refreshAfter(refusal, quote.id) })
          }
        />
      )}
    </>
  );
}
