import type { PlatformTx, UnitOfWork } from '#platform/database';
import { newId, system } from '#platform/kernel';

/** One transaction of the platform itself, as a job would do it: within the programme, where there is only one. */
export const asSystem = <R>(uow: UnitOfWork, work: (tx: PlatformTx) => Promise<R>): Promise<R> =>
  uow.write({ actor: system, name: 'test', key: newId(), input: {} }, async (tx) => {
    const [only, ...others] = await tx.sql<{ programmeId: string }>('select id as "programmeId" from trade.programme');
    return work(only && others.length === 0 ? tx.about(only) : tx);
  });
