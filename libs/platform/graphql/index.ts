export * from './amounts.graphql.js';
export * from './connection.js';
export * from './context.js';
export * from './format-error.js';
export * from './limited.js';
export { globalId, rowId } from '#platform/kernel';
export * from './scalars.js';
