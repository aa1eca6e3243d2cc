import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';

/** A payout that a statement's line may be about; `minor` in minor units. */
export interface SentPayoutRow {
  id: string;
  endToEndId: string;
  minor: string;
  currency: Currency;
  cooperativeId: string;
  cooperativeName: string;
  settled: boolean;
  /** The orders that it pays, weighted by their part of it: they bear its charge. */
  orders: { orderId: string; weight: number }[];
}

/** A programme's under way, and those settled not long ago: their charge or their return may still come. */
export const findSentPayouts = (reader: Reader, programmeId: string): Promise<SentPayoutRow[]> =>
  reader.sql<SentPayoutRow>(
    `
  select p.id, p.end_to_end_id as "endToEndId", p.amount_minor::text as minor, p.currency,
         p.cooperative_id as "cooperativeId", platform.text_in(c.name) as "cooperativeName",
         p.settled_at is not null as settled,
         coalesce((select jsonb_agg(jsonb_build_object('orderId', l.order_id, 'weight', l.amount_minor)
                                    order by l.order_id)
                     from finance.payout_line l where l.payout_id = p.id), '[]') as orders
    from finance.payout p
    join finance.payout_batch b on b.id = p.batch_id
    join trade.organisation c on c.id = p.cooperative_id
    join trade.programme g on g.id = b.programme_id
   where b.programme_id = $1
     and (p.state = 'IN_TRANSIT' or p.settled_at > platform.now() - make_interval(days => g.payout_days))`,
    [programmeId],
  );
