import { StripeEventsService } from '#finance/payments';
import { ImportsService, LateOrdersService } from '#finance/reconciliation';
import { QuoteExpiry } from '#trade/negotiation';
import type { Get } from './handlers.js';

interface Sweep {
  readonly everyMs: number;
  /** What of it looks across programmes, and why; what it then does to a row it does within that row's programme. */
  readonly across: string;
  run(get: Get): Promise<unknown>;
}

/** What runs at an interval, by the name of its row in platform.schedule. */
export const sweeps: Readonly<Record<string, Sweep>> = {
  'sweep Stripe': {
    everyMs: 600_000,
    across: 'Stripe tells of all payments in one list, the silent attempts are looked after as they wait',
    run: (get) => get(StripeEventsService).sweep(),
  },
  'match waiting lines': {
    everyMs: 30_000,
    across: 'only the list of programmes: it does one after the other',
    run: (get) => get(ImportsService).rematch(),
  },
  'cancel unpaid orders': {
    everyMs: 60_000,
    across: 'which orders are late, each by the day of its own programme',
    run: (get) => get(LateOrdersService).cancelDue(),
  },
  'expire quotes': {
    everyMs: 30_000,
    across: 'which quotes are over, by the clock that is one for all',
    run: (get) => get(QuoteExpiry).expireDue(),
  },
};
