import { books } from './books.js';
import { coop } from './coop.js';
import { deal } from './deal.js';
import { landing } from './landing.js';
import { notices } from './notices.js';
import { orders } from './orders.js';
import { quotes } from './quotes.js';
import { shell } from './shell.js';

/** English is the source of the keys. */
export const en = { ...shell, ...landing, ...books, ...coop, ...deal, ...notices, ...orders, ...quotes };
