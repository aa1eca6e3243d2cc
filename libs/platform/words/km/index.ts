import type { WordKey } from '../translator.js';
import { coop } from './coop.js';
import { landing } from './landing.js';
import { notices } from './notices.js';
import { shell } from './shell.js';

export const km = { ...shell, ...landing, ...coop, ...notices } satisfies Record<WordKey, string>;
