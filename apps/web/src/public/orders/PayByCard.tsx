import { CreditCardIcon } from '@phosphor-icons/react/CreditCard';
import { formatAmount } from '#platform/words/browser';
import { Button } from '../../components/Button';
import { Alert } from '../../components/Notice';
import { useCommand } from '../../data/command';
import { commandText } from '../../words/refusal-text';
import { useWords } from '../../words/words';
import { PayInstalmentDocument } from '../graphql/graphql';
import type { Order } from './orders-query';

/** Leads to the payment page of this instalment; the card's number never comes near us. */
export function PayByCard({ instalment }: { instalment: Order['instalments'][number] }) {
  const words = useWords();
  const { t } = words;
  const pay = useCommand(PayInstalmentDocument, ({ payInstalment }) => window.location.assign(payInstalment.url));
  const busy = pay.isPending || pay.isSuccess;
  return (
    <div className="mt-3 grid gap-2 print:hidden">
      <Button look="primary" busy={busy} className="inline-flex items-center justify-center gap-2" onClick={() => pay.mutate({ instalmentId: instalment.id })}>
        <CreditCardIcon size={18} aria-hidden="true" /> {t('order.payByCard', { amount: formatAmount(instalment.amount) })}
      </Button>
      <p className="text-dense text-ink-2">{busy ? t('order.payOpening') : t(`order.payWhat.${instalment.kind}`)}</p>
      {pay.error && <Alert kind="error">{pay.error.code === 'PAYMENT_UNAVAILABLE' ? t('order.payUnavailable') : commandText(words, pay.error)}</Alert>}
    </div>
  );
}

/** Whose turn to pay has come: the deposit first, the balance once the order is made. */
export const isPayable = ({ kind, paidAt }: Order['instalments'][number], state: Order['state']): boolean =>
  paidAt === null && (kind === 'DEPOSIT' ? state === 'AWAITING_DEPOSIT' : state === 'IN_PRODUCTION' || state === 'READY_TO_SHIP');
