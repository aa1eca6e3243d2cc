import type Stripe from 'stripe';
import { cardByNumber } from './cards.js';
import { confirmIntent } from './confirmation.js';
import { chargeAmount, currency } from './params.js';
import { createIntent } from './payment-intents.js';
import { createPaymentMethod } from './payment-methods.js';
import type { StripeState } from './state.js';

/**
 * A payment that somebody takes in Stripe's own pages: no order has asked for it. `metadata` as somebody may have typed
 * it there.
 */
export function takeByHand(state: StripeState, body: Record<string, unknown>): Stripe.PaymentIntent {
  const metadata =
    typeof body['metadata'] === 'object' && body['metadata'] !== null
      ? (body['metadata'] as Record<string, string>)
      : {};
  const intent = createIntent(state, {
    amount: chargeAmount(String(body['amount'] ?? '10000'), 'amount'),
    currency: currency(body['currency'] ?? 'usd', 'currency'),
    description: 'Taken by hand',
    metadata,
  });
  const method = createPaymentMethod(state, cardByNumber('4242424242424242'), { name: null, email: null });
  return confirmIntent(state, intent, method.id, null);
}
