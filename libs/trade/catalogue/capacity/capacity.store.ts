import type { Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { withDigits } from '#platform/money';

/** What a line takes of a listing's capacity: `month` is the first day of the agreed month in the programme's zone. */
export interface Take {
  listingId: string;
  month: string;
  quantity: string;
}

/**
 * Commits capacity, each window on the condition that it is there, so that two buyers can never share the last
 * kilogram; their rows are locked in the order of their ids, so that two orders never wait for each other in a circle.
 * Refuses with CAPACITY_GONE { listing, month, left } when a window (or the month itself) is not there.
 */
export async function commitCapacity(reader: Reader, takes: readonly Take[]): Promise<void> {
  const taken = await reader.sql<{ listingId: string; month: string }>(COMMIT, [JSON.stringify(takes)]);
  const gone = takes.find(
    (take) => !taken.some(({ listingId, month }) => listingId === take.listingId && month === take.month),
  );
  if (gone) await refuseTake(reader, gone);
}

const COMMIT = `
  with wanted as (
    select "listingId" as listing_id, month, sum(quantity) as quantity
      from jsonb_to_recordset($1::jsonb) w("listingId" uuid, month date, quantity numeric)
     group by 1, 2),
  held as (
    select c.listing_id, c.month, w.quantity
      from trade.capacity c
      join wanted w on w.listing_id = c.listing_id and w.month = c.month
     order by c.listing_id, c.month
       for update of c)
  update trade.capacity c set committed = c.committed + h.quantity from held h
   where c.listing_id = h.listing_id and c.month = h.month and c.committed + h.quantity <= c.available
  returning c.listing_id as "listingId", c.month::text as month`;

/** Gives capacity back, in the same order; what was committed for an order that is no more. */
export async function freeCapacity(reader: Reader, takes: readonly Take[]): Promise<void> {
  for (const take of inOrder(takes)) {
    await reader.sql('update trade.capacity set committed = committed - $3 where listing_id = $1 and month = $2', [
      take.listingId,
      take.month,
      take.quantity,
    ]);
  }
}

const inOrder = (takes: readonly Take[]): Take[] =>
  [...takes].sort((a, b) => (a.listingId + a.month < b.listingId + b.month ? -1 : 1));

async function refuseTake(reader: Reader, take: Take): Promise<never> {
  const [window] = await reader.sql<{ left: string; name: string }>(
    `select coalesce((select available - committed
                        from trade.capacity
                       where listing_id = l.id and month = $2), 0)::text as left, l.name
       from trade.listing l
      where l.id = $1`,
    [take.listingId, take.month],
  );
  const month = take.month.slice(0, 7);
  return refuse('CAPACITY_GONE', {
    message:
      `${window?.name ?? 'This listing'} has ${withDigits(window?.left ?? '0', 0)} left in ${month}, ` +
      `and ${withDigits(take.quantity, 0)} are wanted. Agree on another month or quantity.`,
    listing: take.listingId,
    month,
    left: window?.left ?? '0',
  });
}
