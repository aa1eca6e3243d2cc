import type { WordKey } from '../../translator.js';
import { books } from '../books.js';
import { catalogue } from '../catalogue.js';
import { coop } from '../coop.js';
import { deal } from '../deal.js';
import { landing } from '../landing.js';
import { ledger } from '../ledger.js';
import { listing } from '../listing.js';
import { market } from '../market.js';
import { matching } from '../matching.js';
import { notices } from '../notices.js';
import { notifications } from '../notifications.js';
import { orders } from '../orders.js';
import { payouts } from '../payouts.js';
import { quotes } from '../quotes.js';
import { request } from '../request.js';
import { shell } from '../shell.js';
import { shipping } from '../shipping.js';
import { stripeEvents } from '../stripe-events.js';
import { today } from '../today.js';

export const km = {
  ...shell,
  ...landing,
  ...books,
  ...catalogue,
  ...coop,
  ...deal,
  ...ledger,
  ...listing,
  ...market,
  ...matching,
  ...notices,
  ...notifications,
  ...orders,
  ...payouts,
  ...quotes,
  ...request,
  ...shipping,
  ...stripeEvents,
  ...today,
} satisfies Record<WordKey, string>;
