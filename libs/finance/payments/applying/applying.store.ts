import type { PlatformTx } from '#platform/database';

/** What is applied from here on can be undone without the rest of the transaction. */
export const beginApplying = (tx: PlatformTx): Promise<unknown> => tx.sql('savepoint applying');

/** Nothing that was applied since it began is written. */
export const undoApplying = (tx: PlatformTx): Promise<unknown> => tx.sql('rollback to savepoint applying');
