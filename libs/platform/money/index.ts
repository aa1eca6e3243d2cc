export * from './currencies/currencies.js';
export * from './money.js';
export * from './quantity.js';
export * from './reference.js';
