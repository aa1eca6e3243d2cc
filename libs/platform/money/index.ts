export * from './money.js';
export * from './reference.js';
