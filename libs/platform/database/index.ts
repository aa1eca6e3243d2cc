export * from './canonical.js';
export { dataSource } from './data-source.js';
export * from './database.module.js';
export { migrate } from './migrate.js';
export type { Patience } from './patience.js';
export { inTransaction, type OneStatement, type Reader } from './transaction.js';
export { ask, assertDatabase } from './reachable.js';
export { assertRuntimeRole } from './runtime-role.js';
export { UnitOfWork, type Command, type Tx } from './unit-of-work.js';
