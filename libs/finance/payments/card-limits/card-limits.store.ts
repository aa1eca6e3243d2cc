import type { Reader } from '#platform/database';
import type { CardLimit } from './card-limit.rules.js';

/** What a card may pay of this order: its programme's own limit, or the one that holds for every programme. */
export async function findCardLimit(reader: Reader, orderId: string): Promise<CardLimit | null> {
  const [limit] = await reader.sql<CardLimit>(
    `select l.least_minor::text as "leastMinor", l.most_minor::text as "mostMinor"
       from trade.order o
       join finance.card_limit l
         on l.currency = o.currency and coalesce(l.programme_id, o.programme_id) = o.programme_id
      where o.id = $1
      order by l.programme_id nulls last
      limit 1`,
    [orderId],
  );
  return limit ?? null;
}
