import type { Reader } from '#platform/database';
import type { Progress } from './showcase.js';

/** Of the first request of all: the one that the demo's seed has made. */
export async function findProgress(reader: Reader): Promise<Progress | undefined> {
  const [row] = await reader.sql<Progress>(`
    select r.state as request, o.state as "order",
           exists (select from trade.quote q
                     join trade.revision v on v.quote_id = q.id
                    where q.request_id = r.id and v.author = 'cooperative') as offered,
           exists (select from trade.instalment i
                     join trade.paid_instalment p on p.instalment_id = i.id
                    where i.order_id = o.id and i.kind = 'DEPOSIT') as "depositPaid",
           not exists (select from trade.instalment i
                        where i.order_id = o.id
                          and not exists (select from trade.paid_instalment p
                                           where p.instalment_id = i.id)) as "allPaid"
      from (select id, state from trade.request order by id limit 1) r
      left join lateral (select id, state
                           from trade.order
                          where request_id = r.id
                          order by placed_at desc
                          limit 1) o on true`);
  return row;
}
