import type Stripe from 'stripe';
import { hash } from './params.js';
import { route } from './routes.js';
import type { StripeState } from './state.js';

/** Every transaction's net, by currency and by whether it can be paid out yet. */
export function balanceOf(state: StripeState): Stripe.Balance {
  const sums = new Map<string, { available: number; pending: number }>();
  for (const { currency, net, status } of state.transactions.all()) {
    const sum = sums.get(currency) ?? { available: 0, pending: 0 };
    sums.set(currency, { ...sum, [status]: sum[status as 'available' | 'pending'] + net });
  }
  if (sums.size === 0) sums.set('usd', { available: 0, pending: 0 });
  const part = (which: 'available' | 'pending') =>
    [...sums].map(([currency, sum]) => ({ amount: sum[which], currency, source_types: { card: sum[which] } }));
  return { object: 'balance', available: part('available'), livemode: false, pending: part('pending') };
}

export const balanceRoutes = [route('GET', '/balance', hash({}), (state) => balanceOf(state))];
