export type { Config } from './variables.js';
export * from './config.js';
export * from './log.js';
export * from './config.module.js';
export * from './ending.js';
export { logEverything, nestLog, sayReady } from './everything.js';
export { clientGone, reportProgress, requestId, withRequestId } from './request.js';
export * from './fitness.js';
export * from './listening.js';
