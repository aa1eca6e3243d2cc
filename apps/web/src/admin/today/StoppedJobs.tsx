import { formatMoment, nameIn, type Words } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { platformNow } from '../../data/clock';
import { useCommand } from '../../data/command';
import { queryClient } from '../../data/query-client';
import { useViewer, useZone } from '../../session/session';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { RetryJobDocument } from '../graphql/graphql';
import { Section } from './Section';
import type { Trade } from './today-query';

type StoppedJob = Trade['stoppedJobs']['nodes'][number];

const named = [
  'invoicing.issueProforma',
  'invoicing.issueCommercialInvoice',
  'invoicing.renderDocument',
  'mail.notification',
] as const;

/** The job in words; one that has no words yet by its own name. */
const jobText = ({ t }: Words, job: string): string => {
  const known = named.find((each) => each === job);
  return known ? t(`today.job.${known}`) : job;
};

/** What the platform could not do, why, and the way on once its data is mended. Shown only when there is something. */
export function StoppedJobs({ trade: { stoppedJobs } }: { trade: Trade }) {
  const { t } = useWords();
  const { nodes, pageInfo } = stoppedJobs;
  if (nodes.length === 0) return null;
  return (
    <Section title={t('today.stopped')} count={pageInfo.hasNextPage ? undefined : nodes.length}>
      <p className="py-2 text-ink-2">{t('today.stoppedWhy')}</p>
      <ul>
        {nodes.map((job) => (
          <StoppedJobRow key={job.id} job={job} />
        ))}
      </ul>
    </Section>
  );
}

/** What is to be mended, in the reader's words; the English reason stands under it with every detail. */
function causeText({ t }: Words, { code, cause, character }: StoppedJob): string {
  if (cause === 'UNPRINTABLE') return t('today.because.UNPRINTABLE', { character: character ?? '' });
  return t(`today.because.${cause ?? code}`);
}

function StoppedJobRow({ job: stopped }: { job: StoppedJob }) {
  const { id, job, reason, stoppedAt, order } = stopped;
  const words = useWords();
  const { t, locale } = words;
  const viewer = useViewer();
  const retry = useCommand(RetryJobDocument);
  const zone = useZone();
  const again = (): void =>
    retry.mutate({ jobId: id }, { onSettled: () => void queryClient.invalidateQueries({ queryKey: ['shipping'] }) });
  return (
    <li className="grid gap-1 border-b border-line py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="min-w-0">
          <b className="font-semibold">{jobText(words, job)}</b>
          {order && (
            <>, {t('today.ofOrder', { order: order.number, cooperative: nameIn(locale, order.cooperative) })}</>
          )}
          <span className="block text-ink-2">
            {formatMoment(words, new Date(stoppedAt), { zone, now: platformNow() })}
          </span>
        </span>
        {viewer?.role === 'OPERATOR' && (
          <Button className="min-h-11" busy={retry.isPending} onClick={again}>
            {t('today.retry')}
          </Button>
        )}
      </div>
      <p>{causeText(words, stopped)}</p>
      <p lang="en" className="text-small wrap-anywhere text-ink-2">
        {reason}
      </p>
      {retry.error && (
        <Alert kind="error">
          {retry.error.code === 'ILLEGAL_STEP' ? t('today.retried') : commandText(words, retry.error)}
        </Alert>
      )}
    </li>
  );
}
