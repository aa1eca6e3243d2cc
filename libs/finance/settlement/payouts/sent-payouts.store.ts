import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';

/** A payout that a statement's line may be about; `minor` in minor units. */
export interface SentPayoutRow {
  id: string;
  endToEndId: string;
  minor: string;
  currency: Currency;
  settled: boolean;
}

/** Those under way, and those settled within the last 90 days: their charge or their return may still come. */
export const findSentPayouts = (reader: Reader): Promise<SentPayoutRow[]> => reader.sql<SentPayoutRow>(`
  select id, end_to_end_id as "endToEndId", amount_minor::text as minor, currency, settled_at is not null as settled
    from finance.payout where state = 'IN_TRANSIT' or settled_at > platform.now() - interval '90 days'`);

/** The orders that a payout pays, weighted by their part of it: they bear its charge. */
export async function ordersOfPayout(reader: Reader, payoutId: string): Promise<{ orderId: string; weight: number }[]> {
  const rows = await reader.sql<{ orderId: string; minor: string }>('select order_id as "orderId", amount_minor::text as minor from finance.payout_line where payout_id = $1 order by order_id', [payoutId]);
  return rows.map(({ orderId, minor }) => ({ orderId, weight: Number(minor) }));
}
