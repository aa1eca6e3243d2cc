export * from './matching/candidates.js';
export * from './matching/match.js';
export * from './statements/camt053.js';
export * from './statements/statement.js';
