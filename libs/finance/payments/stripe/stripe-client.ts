import Stripe from 'stripe';
import type { Config } from '#platform/config';

/** The key that the sandbox takes; no money moves by it. */
const SANDBOX_KEY = 'sk_test_sandbox';

/**
 * The official SDK. Without a key it talks to the sandbox: host, port and protocol are the only difference, and no other
 * code knows. Our own idempotency keys make a retry safe, so the SDK may retry by itself.
 */
export function stripeClient({ STRIPE_SECRET_KEY, SANDBOX_URL }: Pick<Config, 'STRIPE_SECRET_KEY' | 'SANDBOX_URL'>): Stripe {
  const patience = { timeout: 10_000, maxNetworkRetries: 2, telemetry: false };
  if (STRIPE_SECRET_KEY) return new Stripe(STRIPE_SECRET_KEY, patience);
  const { hostname, port, protocol } = new URL(SANDBOX_URL);
  return new Stripe(SANDBOX_KEY, { ...patience, host: hostname, port: Number(port), protocol: protocol === 'https:' ? 'https' : 'http' });
}

/** Injects the client. */
export const STRIPE = Symbol('stripe');
