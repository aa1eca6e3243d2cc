import { useState } from 'react';
import { within } from '#platform/kernel/browser';
import { formatAmount, nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Field } from '../../components/Form';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import { RejectBillOfLadingInput } from '../../data/limits.generated';
import { queryClient } from '../../data/query-client';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { AcceptBillOfLadingDocument, RejectBillOfLadingDocument } from '../graphql/graphql';
import type { Bill } from './shipping-query';

const again = (): void => void queryClient.invalidateQueries({ queryKey: ['shipping'] });

/** Accept, or reject with a reason; accepting waits for the balance. */
export function Decision({ bill, unpaid, onDone }: { bill: Bill; unpaid: string; onDone: (said: string) => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [rejecting, setRejecting] = useState(false);
  const accept = useCommand(AcceptBillOfLadingDocument, ({ acceptBillOfLading: order }) => {
    onDone(t('shipping.accepted', { number: order.number, cooperative: nameIn(locale, order.cooperative) }));
    again();
  });
  if (rejecting) return <Rejection bill={bill} onDone={onDone} onClose={() => setRejecting(false)} />;
  return (
    <div className="grid max-w-[440px] gap-2">
      {accept.error && (
        <Alert kind="error">
          {accept.error.code === 'ILLEGAL_STEP'
            ? t('shipping.changed')
            : accept.error.code === 'NOT_PAID'
              ? t('shipping.unpaid')
              : accept.error.code === 'NOT_INVOICED'
                ? t('shipping.notInvoiced')
                : commandText(words, accept.error)}
        </Alert>
      )}
      {unpaid ? (
        <p className="text-ink-2">{t('shipping.unpaidWhy', { amount: unpaid })}</p>
      ) : (
        <>
          <Button
            look="primary"
            busy={accept.isPending}
            onClick={() => accept.mutate({ uploadId: bill.id }, { onError: again })}
          >
            {t('shipping.accept', { amount: formatAmount(bill.order.total) })}
          </Button>
          <p className="text-small text-ink-2">{t('shipping.acceptMeans')}</p>
        </>
      )}
      <Button onClick={() => setRejecting(true)}>{t('shipping.reject')}</Button>
    </div>
  );
}

function Rejection({ bill, onDone, onClose }: { bill: Bill; onDone: (said: string) => void; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reject = useCommand(RejectBillOfLadingDocument, () => {
    onDone(t('shipping.rejected'));
    again();
  });
  const short = !within(RejectBillOfLadingInput.reason, reason);
  return (
    <form
      className="grid max-w-[440px] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short) reject.mutate({ uploadId: bill.id, reason }, { onError: again });
      }}
    >
      <Field
        id={`reason-${bill.id}`}
        label={t('shipping.reason')}
        value={reason}
        autoFocus
        fault={tried && short ? t('shipping.reasonFault') : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {reject.error && (
        <Alert kind="error">
          {reject.error.code === 'ILLEGAL_STEP' ? t('shipping.changed') : commandText(words, reject.error)}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={reject.isPending}>
          {t('shipping.rejectNow')}
        </Button>
        <Button onClick={onClose}>{t('state.close')}</Button>
      </div>
    </form>
  );
}
