import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import { queryClient } from '../../data/query-client';
import { useZone } from '../../session/session';
import { useWords } from '../../words/words';
import { ApprovePayoutBatchDocument, CancelPayoutBatchDocument } from '../graphql/graphql';
import { afterCommand, batchQuery, type Batch } from './payouts-query';
import { payoutRefusal } from './refused';

/** What may be done with a draft: another person approves it, either of them cancels it. */
export function BatchActions({ batch }: { batch: Batch }) {
  const words = useWords();
  const { t } = words;
  const zone = useZone();
  const again = () => void queryClient.invalidateQueries({ queryKey: batchQuery(batch.id).queryKey });
  const approve = useCommand(ApprovePayoutBatchDocument, ({ approvePayoutBatch }) => afterCommand(approvePayoutBatch));
  const cancel = useCommand(CancelPayoutBatchDocument, ({ cancelPayoutBatch }) => afterCommand(cancelPayoutBatch));
  const error = approve.error ?? cancel.error;
  const busy = approve.isPending || cancel.isPending;
  return (
    <div className="grid gap-2">
      {error && <Alert kind="error">{payoutRefusal(words, error, zone)}</Alert>}
      {batch.draftedByMe ? (
        <Alert>{t('payouts.another')}</Alert>
      ) : (
        <>
          <Button
            look="primary"
            size="large"
            busy={busy}
            onClick={() => approve.mutate({ batchId: batch.id }, { onError: again })}
          >
            {t('payouts.approve', { total: formatAmount(batch.total) })}
          </Button>
          <p className="text-ink-2">{t('payouts.approveWhat')}</p>
        </>
      )}
      <Button className="min-h-11" busy={busy} onClick={() => cancel.mutate({ batchId: batch.id }, { onError: again })}>
        {t('payouts.cancel')}
      </Button>
      <p className="text-ink-2">{t('payouts.cancelWhat')}</p>
    </div>
  );
}
