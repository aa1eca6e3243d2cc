import type { PlatformTx, Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { withDigits } from '#platform/money';

/** What a line takes of its listing's capacity. */
export interface Take {
  listingId: string;
  quantity: string;
}

/**
 * The month of capacity that a day belongs to, as its first day, in SQL. Days are of the programme's zone: `day` is SQL
 * of a date, or of a moment that is turned into that zone. Whoever commits or frees capacity names a day, and no
 * other place works its month out.
 */
export const monthOf = (day: string): string => `date_trunc('month', (${day})::timestamp)::date`;

/**
 * Commits capacity for what is to be ready on a day (`YYYY-MM-DD`), each window on the condition that it is there, so
 * that two buyers can never share the last kilogram; their rows are locked in the order of their ids, so that two
 * orders never wait for each other in a circle. Refuses with CAPACITY_GONE { listing, month, left } when a window (or
 * the month itself) is not there.
 */
export async function commitCapacity(tx: PlatformTx, readyOn: string, takes: readonly Take[]): Promise<void> {
  const wanted = takes.map(({ listingId, quantity }) => ({ listingId, quantity }));
  const taken = await tx.sql<{ listingId: string }>(COMMIT, [JSON.stringify(wanted), readyOn]);
  const gone = takes.find((take) => !taken.some(({ listingId }) => listingId === take.listingId));
  if (gone) await refuseTake(tx, readyOn, gone);
}

const COMMIT = `
  with wanted as (
    select "listingId" as listing_id, ${monthOf('$2::date')} as month, sum(quantity) as quantity
      from jsonb_to_recordset($1::jsonb) w("listingId" uuid, quantity numeric)
     group by 1),
  held as (
    select c.listing_id, c.month, w.quantity
      from trade.capacity c
      join wanted w on w.listing_id = c.listing_id and w.month = c.month
     order by c.listing_id, c.month
       for update of c)
  update trade.capacity c set committed = c.committed + h.quantity from held h
   where c.listing_id = h.listing_id and c.month = h.month and c.committed + h.quantity <= c.available
  returning c.listing_id as "listingId"`;

/** Gives capacity back, in the same order; what was committed for an order that is no more. */
export async function freeCapacity(tx: PlatformTx, readyOn: string, takes: readonly Take[]): Promise<void> {
  for (const { listingId, quantity } of inOrder(takes))
    await tx.sql(
      `update trade.capacity set committed = committed - $3
        where listing_id = $1 and month = ${monthOf('$2::date')}`,
      [listingId, readyOn, quantity],
    );
}

const inOrder = (takes: readonly Take[]): Take[] => [...takes].sort((a, b) => (a.listingId < b.listingId ? -1 : 1));

async function refuseTake(reader: Reader, readyOn: string, { listingId, quantity }: Take): Promise<never> {
  const [window] = await reader.sql<{ month: string; left: string; name: string | null }>(
    `select to_char(m.month, 'YYYY-MM') as month, coalesce(c.available - c.committed, 0)::text as left,
            platform.text_in(l.name) as name
       from (select ${monthOf('$2::date')} as month) m
       left join trade.listing l on l.id = $1
       left join trade.capacity c on c.listing_id = l.id and c.month = m.month`,
    [listingId, readyOn],
  );
  const { month, left, name } = window!;
  return refuse('CAPACITY_GONE', {
    message:
      `${name ?? 'This listing'} has ${withDigits(left, 0)} left in ${month}, ` +
      `and ${withDigits(quantity, 0)} are wanted. Agree on another month or quantity.`,
    listing: listingId,
    month,
    left,
  });
}
