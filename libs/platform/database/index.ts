export * from './shared-limits.js';
export { asOwner } from './as-owner.js';
export * from './canonical.js';
export { columns, type Columns, type InJson, type RowOf } from './columns.js';
export { dataSource } from './data-source.js';
export * from './database.module.js';
export { eachAlone } from './each-alone.js';
export { migrate } from './migrate.js';
export { migrations } from './migrations/index.js';
export type { Patience } from './patience.js';
export { Readiness } from './readiness.js';
export { inTransaction, type OneStatement, type Reader } from './transaction.js';
export { ask, assertDatabase } from './reachable.js';
export { assertRuntimeRole } from './runtime-role.js';
export {
  announceAgain,
  isOfData,
  stopJob,
  stoppingCauses,
  stoppingCodes,
  type JobAtFault,
  type StoppingCause,
  type StoppingCode,
} from './stopped-jobs.js';
export type { PlatformTx, Tx } from './tx.js';
export { UnitOfWork, type Command } from './unit-of-work.js';
