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

/** A programme's under way, and those settled not long ago: their charge or their return may still come. */
export const findSentPayouts = (reader: Reader, programmeId: string): Promise<SentPayoutRow[]> =>
  reader.sql<SentPayoutRow>(
    `
  select p.id, p.end_to_end_id as "endToEndId", p.amount_minor::text as minor, p.currency,
         p.settled_at is not null as settled
    from finance.payout p
    join finance.payout_batch b on b.id = p.batch_id
    join trade.programme g on g.id = b.programme_id
   where b.programme_id = $1
     and (p.state = 'IN_TRANSIT' or p.settled_at > platform.now() - make_interval(days => g.payout_days))`,
    [programmeId],
  );

/** The orders that a payout pays, weighted by their part of it: they bear its charge. */
export async function ordersOfPayout(reader: Reader, payoutId: string): Promise<{ orderId: string; weight: number }[]> {
  const rows = await reader.sql<{ orderId: string; minor: string }>(
    `select order_id as "orderId", amount_minor::text as minor
       from finance.payout_line
      where payout_id = $1
      order by order_id`,
    [payoutId],
  );
  return rows.map(({ orderId, minor }) => ({ orderId, weight: Number(minor) }));
}
