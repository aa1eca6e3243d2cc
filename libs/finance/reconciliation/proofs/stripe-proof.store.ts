import { findQuarantinedEvents, fromStripe } from '#finance/payments';
import type { Reader } from '#platform/database';
import type { Money } from '#platform/money';

/** What Stripe told and no entry shows. */
export interface UnbookedEvent {
  reference: string;
  what: string;
  amount: Money | null;
}

/** Proof 1, at Stripe: each thing that it told and that waits in quarantine, once. */
export async function findUnbookedEvents(reader: Reader): Promise<UnbookedEvent[]> {
  const rows = await findQuarantinedEvents(reader, null, null);
  return rows.map(({ id, type, subject, units, currency }) => ({
    reference: id,
    what: `${type} ${subject}`,
    amount: (units && currency && fromStripe(Number(units), currency)) || null,
  }));
}
