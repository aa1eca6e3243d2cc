import { StateBadge, type StateKind } from '../../components/StateBadge';
import { useWords } from '../../words/words';
import type { Batch, Payout } from './payouts-query';

const batchKinds: Record<Batch['state'], StateKind> = {
  DRAFT: 'waiting',
  APPROVED: 'neutral',
  FILED: 'neutral',
  SENT: 'neutral',
  SETTLED: 'paid',
  REJECTED: 'late',
  CANCELLED: 'neutral',
};
const payoutKinds: Record<Payout['state'], StateKind> = {
  DRAFT: 'neutral',
  IN_TRANSIT: 'neutral',
  SETTLED: 'paid',
  REJECTED: 'late',
  RETURNED: 'late',
  CANCELLED: 'neutral',
};

export function BatchState({ state }: { state: Batch['state'] }) {
  const { t } = useWords();
  return <StateBadge kind={batchKinds[state]}>{t(`payouts.batch.${state}`)}</StateBadge>;
}

export function PayoutState({ state }: { state: Payout['state'] }) {
  const { t } = useWords();
  return <StateBadge kind={payoutKinds[state]}>{t(`payouts.payout.${state}`)}</StateBadge>;
}
