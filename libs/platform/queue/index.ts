export { CHANNELS, type Channel } from './channels.js';
export { every } from './every.js';
export type { Handler, HandlerTable, JobContext, Skipped } from './handler.js';
export { migrateQueue } from './postgres.js';
export { Registry, RegistryError } from './registry.js';
export { startQueue, TIMES, type QueueParts, type QueueTimes, type RunningQueue } from './start.js';
// The parts that startQueue puts together, for tests and tools.
export type { QueueBackend } from './backend.js';
export { openBackend } from './open-backend.js';
export { takeEffect } from './effect.js';
export { Loop } from './loop.js';
export { Reconciler } from './reconciler.js';
export { relayBatch } from './relay.js';
