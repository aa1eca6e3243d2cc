export { ImportsService, type ImportOutcome } from './imports/imports.service.js';
export * from './imports/statement.entity.js';
export * from './matching/candidates.js';
export * from './matching/match.js';
export * from './reconciliation.module.js';
export * from './statements/camt053.js';
export * from './statements/statement.js';
