import type { PlatformTx, Reader } from '#platform/database';

/** What is applied from here on can be undone without the rest of the transaction. */
export const beginApplying = (tx: PlatformTx): Promise<unknown> => tx.sql('savepoint applying');

/** Nothing that was applied since it began is written. */
export const undoApplying = (tx: PlatformTx): Promise<unknown> => tx.sql('rollback to savepoint applying');

/**
 * In whose books a payout of Stripe's is: the first programme's, which has the one account at Stripe. It is of no
 * order, so nothing else says it.
 */
export async function programmeOfPayouts(reader: Reader): Promise<string> {
  const [first] = await reader.sql<{ id: string }>('select id from trade.programme order by number_prefix, id limit 1');
  if (!first) throw new Error('there is no programme');
  return first.id;
}
