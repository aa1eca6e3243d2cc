export { DiskFiles } from './disk-files.js';
export * from './files.module.js';
export { assertFolder } from './folder.js';
export * from './files.js';
export * from './intake.js';
