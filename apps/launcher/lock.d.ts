import type { Identity } from './identity.js';

export function takeLock(file: string): { held: true; release(): void } | { held: false; by: Identity };
