import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatAmount, formatMoment } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { ErrorPage } from '../../components/ErrorPage';
import { Alert, Empty } from '../../components/Notice';
import { Bar, Skeleton } from '../../components/Waiting';
import { platformNow } from '../../data/clock';
import { useCommand } from '../../data/command';
import { useViewer, useZone } from '../../session/session';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { ApplyStripeEventDocument } from '../graphql/graphql';
import { BOOKS } from './books-query';
import { stripeEventsQuery, type StripeEvent } from './stripe-events-query';

/** What became of the last one that was applied again. */
interface Outcome {
  readonly kind: 'success' | 'info';
  readonly text: string;
}

/** What Stripe told and the books do not show: why each waits, and how to apply it once the cause is mended. */
export function StripeEvents() {
  const { t } = useWords();
  const list = useInfiniteQuery(stripeEventsQuery);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const events = list.data?.pages.flatMap(({ nodes }) => nodes);
  if (!events)
    return (
      <div className="p-4">
        <Skeleton>
          {[0, 1, 2].map((row) => (
            <Bar key={row} height={56} />
          ))}
        </Skeleton>
      </div>
    );
  return (
    <section aria-labelledby="stripe-events" className="grid gap-3 px-4 py-3">
      <h2 id="stripe-events" className="sr-only">
        {t('stripe.title')}
      </h2>
      {outcome && <Alert kind={outcome.kind}>{outcome.text}</Alert>}
      {events.length === 0 ? (
        <Empty title={t('stripe.none')}>{t('stripe.noneWhat')}</Empty>
      ) : (
        <>
          <p className="max-w-[72ch] text-ink-2">{t('stripe.lead')}</p>
          <ul aria-labelledby="stripe-events" className="border-t border-ink">
            {events.map((event) => (
              <Event key={event.id} event={event} onOutcome={setOutcome} />
            ))}
          </ul>
        </>
      )}
      {list.hasNextPage && (
        <div>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('books.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Event({ event, onOutcome }: { event: StripeEvent; onOutcome: (outcome: Outcome) => void }) {
  const words = useWords();
  const { t } = words;
  const viewer = useViewer();
  const zone = useZone();
  const what = `${event.type} ${event.subject}`;
  return (
    <li
      className="grid items-start gap-x-6 gap-y-2 border-b border-line py-3
        wide:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)_auto_auto]"
    >
      <div className="min-w-0">
        <p className="font-semibold">{event.type}</p>
        <p className="text-small break-all text-ink-2">{event.subject}</p>
        <p className="text-small text-ink-2">
          {formatMoment(words, new Date(event.createdAt), { zone, now: platformNow() })}
          {event.events > 1 && ` · ${t('stripe.events', { count: event.events })}`}
        </p>
      </div>
      <div className="min-w-0">
        <p>{t(`stripe.reason.${event.reason}`)}</p>
        {event.detail && <p className="text-small break-words text-ink-2">{event.detail}</p>}
      </div>
      <p className="num font-semibold whitespace-nowrap wide:min-w-[96px]">
        {event.amount && formatAmount(event.amount)}
      </p>
      {viewer?.role === 'FINANCE' && <Again event={event} what={what} onOutcome={onOutcome} />}
    </li>
  );
}

function Again({
  event,
  what,
  onOutcome,
}: {
  event: StripeEvent;
  what: string;
  onOutcome: (outcome: Outcome) => void;
}) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const apply = useCommand(ApplyStripeEventDocument, ({ applyStripeEvent: { reason } }) => {
    onOutcome(
      reason
        ? { kind: 'info', text: t('stripe.waits', { why: t(`stripe.reason.${reason}`) }) }
        : { kind: 'success', text: t('stripe.applied', { what }) },
    );
    return client.invalidateQueries({ queryKey: BOOKS });
  });
  const said = { PAYMENT_UNAVAILABLE: 'stripe.silent', ILLEGAL_STEP: 'stripe.gone' } as const;
  const known = apply.error && apply.error.code in said ? said[apply.error.code as keyof typeof said] : undefined;
  return (
    <div className="grid justify-items-start gap-2 wide:max-w-[220px]">
      <Button
        size="small"
        busy={apply.isPending}
        className="max-wide:min-h-11"
        aria-label={t('stripe.againAbout', { what })}
        onClick={() => apply.mutate({ eventId: event.id })}
      >
        {t('stripe.again')}
      </Button>
      {apply.error && (
        <p role="alert" className="text-brick">
          {known ? t(known) : commandText(words, apply.error)}
        </p>
      )}
    </div>
  );
}
