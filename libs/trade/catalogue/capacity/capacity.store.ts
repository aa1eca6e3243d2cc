import type { Reader } from '#platform/database';
import { refuse } from '#platform/kernel';

/** What a line takes of a listing's capacity: `month` is the first day of the agreed month in the programme's zone. */
export interface Take {
  listingId: string;
  month: string;
  quantity: string;
}

/**
 * Commits capacity, each window by one conditional statement, so that two buyers can never share the last kilogram; all
 * in the order of their ids, so that two orders never wait for each other in a circle. Refuses with
 * CAPACITY_GONE { listingId, month, left } when a window (or the month itself) is not there.
 */
export async function commitCapacity(reader: Reader, takes: readonly Take[]): Promise<void> {
  for (const take of inOrder(takes)) {
    const taken = await reader.sql(
      `update trade.capacity set committed = committed + $3 where listing_id = $1 and month = $2 and committed + $3 <= available returning 1`,
      [take.listingId, take.month, take.quantity]);
    if (taken.length === 0) await refuseTake(reader, take);
  }
}

/** Gives capacity back, in the same order; what was committed for an order that is no more. */
export async function freeCapacity(reader: Reader, takes: readonly Take[]): Promise<void> {
  for (const take of inOrder(takes)) {
    await reader.sql('update trade.capacity set committed = committed - $3 where listing_id = $1 and month = $2', [take.listingId, take.month, take.quantity]);
  }
}

const inOrder = (takes: readonly Take[]): Take[] =>
  [...takes].sort((a, b) => (a.listingId + a.month < b.listingId + b.month ? -1 : 1));

async function refuseTake(reader: Reader, take: Take): Promise<never> {
  const [window] = await reader.sql<{ left: string; name: string }>(
    `select coalesce((select available - committed from trade.capacity where listing_id = l.id and month = $2), 0)::text as left, l.name
       from trade.listing l where l.id = $1`, [take.listingId, take.month]);
  const month = take.month.slice(0, 7);
  return refuse('CAPACITY_GONE', {
    message: `${window?.name ?? 'This listing'} has ${Number(window?.left ?? 0)} left in ${month}, and ${Number(take.quantity)} are wanted. Agree on another month or quantity.`,
    listingId: take.listingId, month, left: window?.left ?? '0',
  });
}
