export * from './actor.js';
export * from './ids.js';
export * from './machine.js';
export * from './refusal.js';
export * from './text.js';
export * from './events.js';
export * from './global-id.js';
export * from './clock.js';
