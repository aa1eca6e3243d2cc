export * from './batches/pain001.js';
