import { XIcon } from '@phosphor-icons/react/X';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatAmount, nameIn } from '#platform/words/browser';
import { ErrorPage } from '../../components/ErrorPage';
import { Bar, Skeleton } from '../../components/Waiting';
import { When } from '../../components/When';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { BatchActions } from './BatchActions';
import { batchQuery, type Batch } from './payouts-query';
import { PayoutItem } from './PayoutItem';
import { BatchState } from './states';

/** One batch: who made it, what it waits for, and each of its transfers. */
export function BatchPane({ id, mayAct }: { id: string; mayAct: boolean }) {
  const { t } = useWords();
  const { data: batch, error, refetch } = useQuery(batchQuery(id));
  return (
    <aside aria-label={t('payouts.theBatch')} className="min-w-0 border-line pb-6 wide:overflow-y-auto wide:border-l">
      {error && !batch && <ErrorPage error={error} reset={() => void refetch()} />}
      {!batch && !error && (
        <div className="p-4">
          <Skeleton>
            {[0, 1, 2].map((line) => (
              <Bar key={line} height={60} />
            ))}
          </Skeleton>
        </div>
      )}
      {batch && (
        <>
          <div className="grid gap-3 px-4 pt-4">
            <div className="flex items-start justify-between gap-3">
              <h2 className="text-h2">{batch.number}</h2>
              <Link to="/admin/payouts" search={{}} className="btn btn-ghost -my-1 -mr-2 min-h-11">
                <XIcon size={18} aria-hidden="true" /> {t('state.close')}
              </Link>
            </div>
            <p className="flex flex-wrap items-center gap-3">
              <b className="num font-title text-[22px] leading-8 font-semibold">{formatAmount(batch.total)}</b>
              <BatchState state={batch.state} />
            </p>
            <p className="text-ink-2">{t(`payouts.what.${batch.state}`)}</p>
            {mayAct && batch.state === 'DRAFT' && <BatchActions batch={batch} />}
            <Facts batch={batch} mayAct={mayAct} />
          </div>
          <ul aria-label={t('payouts.transfers')} className="mt-4 divide-y divide-line border-y border-line">
            {batch.payouts.map((payout) => (
              <PayoutItem key={payout.id} payout={payout} />
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function Facts({
  batch: { draftedBy, draftedAt, approvedBy, approvedAt, answeredAt, messageId, fileUrl },
  mayAct,
}: {
  batch: Batch;
  mayAct: boolean;
}) {
  const { t, locale } = useWords();
  const zone = useZone();
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
      <Fact name={t('payouts.draftedBy')}>
        {nameIn(locale, draftedBy)}, <When at={draftedAt} zone={zone} />
      </Fact>
      {approvedBy && approvedAt && (
        <Fact name={t('payouts.approvedBy')}>
          {nameIn(locale, approvedBy)}, <When at={approvedAt} zone={zone} />
        </Fact>
      )}
      {answeredAt && (
        <Fact name={t('payouts.answered')}>
          <When at={answeredAt} zone={zone} />
        </Fact>
      )}
      {fileUrl && (
        <Fact name={t('payouts.file')}>
          {mayAct ? (
            <a
              href={fileUrl}
              download={`${messageId}.xml`}
              className="link-line inline-flex min-h-11 items-center break-all text-indigo"
            >
              {messageId}
            </a>
          ) : (
            <span className="break-all">{messageId}</span>
          )}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="self-center text-ink-2">{name}</dt>
    <dd className="self-center">{children}</dd>
  </>
);
