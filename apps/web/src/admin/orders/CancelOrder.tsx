import { useState } from 'react';
import { formatAmount, nameIn, sumExact } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import type { RefusalError } from '../../data/request';
import { queryClient } from '../../data/query-client';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { CancelOrderDocument } from '../graphql/graphql';
import type { Order } from './order-query';

/** The operator ends an order whose deposit does not come in full; what that means is said before. */
export function CancelOrder({ order }: { order: Order }) {
  const words = useWords();
  const { t, locale } = words;
  const [asked, setAsked] = useState(false);
  const again = (): void => void queryClient.invalidateQueries();
  const cancel = useCommand(CancelOrderDocument, () => {
    setAsked(false);
    again();
  });
  if (order.state !== 'AWAITING_DEPOSIT') return null;
  const came = {
    amount: sumExact(order.instalments.map(({ received }) => received.amount)),
    currency: order.total.currency,
  };
  const buyer = nameIn(locale, order.buyer);
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t('order.cancel')}</Button>
      <Dialog open={asked} title={t('order.cancel.title', { number: order.number })} onClose={() => setAsked(false)}>
        <ul className="list-disc space-y-1.5 pl-5">
          <li>{t('order.cancel.forGood')}</li>
          <li>
            {Number(came.amount) > 0
              ? t('order.cancel.credit', { amount: formatAmount(came), buyer })
              : t('order.cancel.noMoney')}
          </li>
          <li>{t('order.cancel.capacity', { cooperative: nameIn(locale, order.cooperative) })}</li>
          <li>{t('order.cancel.told')}</li>
        </ul>
        {cancel.error && <Alert kind="error">{refusalText(words, cancel.error)}</Alert>}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            busy={cancel.isPending}
            onClick={() => cancel.mutate({ orderId: order.id }, { onError: again })}
          >
            {t('order.cancel.do')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('order.cancel.keep')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

function refusalText(words: ReturnType<typeof useWords>, error: RefusalError): string {
  if (error.code === 'ILLEGAL_STEP') return words.t('order.cancel.ILLEGAL_STEP');
  return error.code === 'ALREADY_PAID' ? words.t('order.cancel.ALREADY_PAID') : commandText(words, error);
}
