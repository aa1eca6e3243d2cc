import Stripe from 'stripe';
import { isSandboxKey, type Config } from '#platform/config';

/** The key that the sandbox takes for the default programme; no money moves by it. */
export const SANDBOX_KEY = 'sk_test_sandbox';

type Where = Pick<Config, 'STRIPE_API_BASE' | 'SANDBOX_URL'>;

/**
 * The official SDK. With a key of the sandbox it talks to the sandbox: host, port and protocol are the only difference,
 * and no other code knows. Our own idempotency keys make a retry safe, so the SDK may retry by itself.
 */
export function stripeClient(key: string, { STRIPE_API_BASE, SANDBOX_URL }: Where): Stripe {
  const patience = { timeout: 10_000, maxNetworkRetries: 2, telemetry: false };
  const base = STRIPE_API_BASE ?? (isSandboxKey(key) ? SANDBOX_URL : undefined);
  return new Stripe(key, { ...patience, ...(base && addressOf(new URL(base))) });
}

const addressOf = ({ hostname, port, protocol }: URL): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> => {
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port || (scheme === 'https' ? 443 : 80), protocol: scheme };
};
