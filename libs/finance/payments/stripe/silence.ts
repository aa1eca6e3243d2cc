import Stripe from 'stripe';

/** Stripe can't be asked at the moment, whatever the question: it does not answer, is broken, or wants us to wait. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeAPIError ||
  error instanceof Stripe.errors.StripeRateLimitError;
