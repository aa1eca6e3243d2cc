import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatAmount, nameIn } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { queryClient } from '../../data/query-client';
import { useCommand } from '../../data/command';
import { RefusalError } from '../../data/request';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { FinishOrderDocument } from '../graphql/graphql';
import { ManagerDoes, useMayDecide } from '../ManagerDoes';
import { Sheet } from '../Sheet';
import type { Order } from './orders-query';

/** The one thing to do now, where the thumb is; nothing when others must act. */
export function OrderActions({ order, onDone }: { order: Order; onDone: () => void }) {
  const { t } = useWords();
  const mayDecide = useMayDecide();
  if (order.state === 'IN_PRODUCTION')
    return mayDecide ? (
      <Finish order={order} onDone={onDone} />
    ) : (
      <Foot>
        <ManagerDoes what="finishes" />
      </Foot>
    );
  if (order.state !== 'READY_TO_SHIP' || order.billsOfLading.some(({ state }) => state === 'SUBMITTED')) return null;
  return (
    <Foot>
      <Link to="/coop/orders/$id/bill-of-lading" params={{ id: order.id }} className="btn btn-primary w-full">
        {t('coop.bill.bring')}
      </Link>
    </Foot>
  );
}

const Foot = ({ children }: { children: React.ReactNode }) => (
  <div className="sticky bottom-0 mt-auto grid gap-2 border-t border-line bg-cotton px-4 py-3">{children}</div>
);

/** Everything is made: asked again, because the buyer is told to pay the rest. */
function Finish({ order, onDone }: { order: Order; onDone: () => void }) {
  const words = useWords();
  const { t, locale } = words;
  const [asked, setAsked] = useState(false);
  const finish = useCommand(FinishOrderDocument, async () => {
    await queryClient.invalidateQueries({ queryKey: ['coop'] });
    onDone();
  });
  const balance = order.instalments.find(({ kind, paidAt }) => kind === 'BALANCE' && !paidAt);
  const run = (): void =>
    finish.mutate(
      { orderId: order.id },
      {
        onSettled: () => setAsked(false),
        onError: (refusal) =>
          refusal instanceof RefusalError &&
          refusal.code === 'ILLEGAL_STEP' &&
          void queryClient.invalidateQueries({ queryKey: ['coop'] }),
      },
    );
  return (
    <Foot>
      {finish.error && (
        <Alert kind="error">
          {finish.error.code === 'ILLEGAL_STEP' ? t('coop.order.changed') : commandText(words, finish.error)}
        </Alert>
      )}
      <Button look="primary" className="w-full" onClick={() => setAsked(true)}>
        {t('coop.order.finish')}
      </Button>
      <Sheet
        open={asked}
        title={t('coop.order.finishTitle')}
        action={t('coop.order.finishNow')}
        busy={finish.isPending}
        onAction={run}
        onClose={() => setAsked(false)}
      >
        <p>
          {balance
            ? t('coop.order.finishMeans', {
                buyer: nameIn(locale, order.buyer),
                amount: formatAmount(balance.amount, 'short'),
              })
            : t('coop.order.finishMeansPaid', { buyer: nameIn(locale, order.buyer) })}
        </p>
      </Sheet>
    </Foot>
  );
}
