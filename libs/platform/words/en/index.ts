import { coop } from './coop.js';
import { landing } from './landing.js';
import { notices } from './notices.js';
import { shell } from './shell.js';

/** English is the source of the keys. */
export const en = { ...shell, ...landing, ...coop, ...notices };
