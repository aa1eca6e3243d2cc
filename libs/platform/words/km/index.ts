import type { WordKey } from '../translator.js';
import { books } from './books.js';
import { catalogue } from './catalogue.js';
import { coop } from './coop.js';
import { deal } from './deal.js';
import { landing } from './landing.js';
import { listing } from './listing.js';
import { market } from './market.js';
import { matching } from './matching.js';
import { notices } from './notices.js';
import { notifications } from './notifications.js';
import { orders } from './orders.js';
import { quotes } from './quotes.js';
import { request } from './request.js';
import { shell } from './shell.js';
import { shipping } from './shipping.js';
import { today } from './today.js';

export const km = { ...shell, ...landing, ...books, ...catalogue, ...coop, ...deal, ...listing, ...market, ...matching, ...notices, ...notifications, ...orders, ...quotes, ...request, ...shipping, ...today } satisfies Record<WordKey, string>;
