export { DiskFiles } from './disk-files.js';
export * from './files.module.js';
export * from './files.js';
export * from './intake.js';
