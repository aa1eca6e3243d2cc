import type { Reader } from '#platform/database';
import type { CardLimit } from '../card-limits/card-limit.rules.js';

/** What has come for an instalment, and what a card may pay of the rest. Amounts in minor units. */
export interface Paid {
  id: string;
  receivedMinor: string;
  paidAt: Date | null;
  card: CardLimit | 'CARDS_OFF' | null;
}

/** `takers`: the programmes that take cards. */
export const findPaid = (
  reader: Reader,
  instalmentIds: readonly string[],
  takers: readonly string[],
): Promise<Paid[]> =>
  reader.sql<Paid>(
    `select i.id,
            coalesce((select sum(amount_minor) from finance.allocation where instalment_id = i.id), 0)::text
              as "receivedMinor",
            p.paid_at as "paidAt",
            case when o.programme_id = any($2) then (
             select jsonb_build_object('leastMinor', l.least_minor::text, 'mostMinor', l.most_minor::text)
               from finance.card_limit l
              where l.currency = o.currency and coalesce(l.programme_id, o.programme_id) = o.programme_id
              order by l.programme_id nulls last
              limit 1) else '"CARDS_OFF"' end as card
       from trade.instalment i
       join trade.order o on o.id = i.order_id
       left join trade.paid_instalment p on p.instalment_id = i.id
      where i.id = any($1)`,
    [instalmentIds, takers],
  );

/**
 * What came for an order and was more than was open, all of it once the order is cancelled: the buyer's credit, in
 * minor units.
 */
export const findCredits = (
  reader: Reader,
  orderIds: readonly string[],
): Promise<{ id: string; creditMinor: string }[]> =>
  reader.sql<{ id: string; creditMinor: string }>(
    `select r.order_id as id,
            sum(case o.state
                  when 'CANCELLED' then r.amount_minor
                  else greatest(r.amount_minor - coalesce(a.given, 0), 0) end)::text as "creditMinor"
       from finance.receipt r
       join trade.order o on o.id = r.order_id
       left join lateral (
         select sum(amount_minor) as given from finance.allocation where receipt_id = r.id) a on true
      where r.order_id = any($1)
      group by 1`,
    [orderIds],
  );
