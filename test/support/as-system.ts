import type { PlatformTx, UnitOfWork } from '#platform/database';
import { newId, system } from '#platform/kernel';

/** One transaction of the platform itself, as a job would do it. */
export const asSystem = <R>(uow: UnitOfWork, work: (tx: PlatformTx) => Promise<R>): Promise<R> =>
  uow.write({ actor: system, name: 'test', key: newId(), input: {} }, work);
