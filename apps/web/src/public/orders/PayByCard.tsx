import { CreditCardIcon } from '@phosphor-icons/react/CreditCard';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { formatAmount, type Words } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { WhoDecides } from '../../components/WhoDecides';
import { useCommand } from '../../data/command';
import type { RefusalError } from '../../data/request';
import { useDecider } from '../../session/decider';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { PayInstalmentDocument } from '../graphql/graphql';
import { orderQuery, type Order } from './orders-query';
import { usePaymentReturn } from './payment-return';

type Instalment = Order['instalments'][number];

/** Leads to the payment page of what is open of this instalment; the card's number never comes near us. */
export function PayByCard({ order, instalment }: { order: Order; instalment: Instalment }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const back = usePaymentReturn(order);
  const pay = useCommand(PayInstalmentDocument, ({ payInstalment }) => window.location.assign(payInstalment.url));
  useEffect(() => {
    // What is open may have changed meanwhile.
    if (pay.error) void client.invalidateQueries({ queryKey: orderQuery(order.id).queryKey });
  }, [pay.error, client, order.id]);
  useEffect(() => {
    const again = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) pay.reset(); // back from the payment page by the browser's own button
    };
    window.addEventListener('pageshow', again);
    return () => window.removeEventListener('pageshow', again);
  }, [pay]);
  if (useDecider())
    return (
      <div className="mt-3 text-dense">
        <WhoDecides what="pays" />
      </div>
    );
  if (instalment.byWireOnly)
    return <p className="mt-3 text-dense text-ink-2 print:hidden">{whyByWire(words, instalment.byWireOnly)}</p>;
  const asking = back?.instalment.id === instalment.id && back.waiting;
  const busy = pay.isPending || pay.isSuccess || asking;
  return (
    <div className="mt-3 grid gap-2 print:hidden">
      <Button
        look="primary"
        busy={busy}
        className="inline-flex items-center justify-center gap-2"
        onClick={() => pay.mutate({ instalmentId: instalment.id })}
      >
        <CreditCardIcon size={18} aria-hidden="true" />{' '}
        {t('order.payByCard', { amount: formatAmount(instalment.open) })}
      </Button>
      <p className="text-dense text-ink-2">
        {asking ? t('order.payAsking') : busy ? t('order.payOpening') : t(`order.payWhat.${instalment.kind}`)}
      </p>
      {pay.error && <Alert kind="error">{whyNot(words, pay.error)}</Alert>}
    </div>
  );
}

/** Lasting and passing failures have words of their own. */
function whyNot(words: Words, error: RefusalError): string {
  const { t } = words;
  const known = {
    PAYMENT_UNAVAILABLE: 'order.payUnavailable',
    PAYMENT_PROCESSING: 'order.payProcessing',
    ALREADY_PAID: 'order.payAlready',
    BY_WIRE_ONLY: 'order.byWire.PROVIDER',
  } as const;
  const key = Object.hasOwn(known, error.code) ? known[error.code as keyof typeof known] : undefined;
  return key ? t(key) : commandText(words, error);
}

function whyByWire({ t }: Words, { reason, limit }: NonNullable<Instalment['byWireOnly']>): string {
  if (limit && (reason === 'ABOVE_CAP' || reason === 'BELOW_MINIMUM'))
    return t(`order.byWire.${reason}`, { limit: formatAmount(limit) });
  return t(reason === 'NO_CARDS' || reason === 'CARDS_OFF' ? `order.byWire.${reason}` : 'order.byWire.PROVIDER');
}

/** Whose turn to pay has come: the deposit first, the balance once the order is made. */
export const isPayable = ({ kind, paidAt }: Instalment, state: Order['state']): boolean =>
  paidAt === null &&
  (kind === 'DEPOSIT'
    ? state === 'AWAITING_DEPOSIT' || state === 'READY_TO_SHIP'
    : state === 'IN_PRODUCTION' || state === 'READY_TO_SHIP');
