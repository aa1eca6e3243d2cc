import Stripe from 'stripe';
import { refuse } from '#platform/kernel';

/** Seconds that a signature may be old, or ahead: the SDK itself accepts any moment in the future. */
const TOLERANCE = 300;

/** A webhook's event, once its signature on the raw body is right and of this moment; else BAD_SIGNATURE. */
export function verifyEvent(rawBody: Buffer, signature: string | undefined, secret: string, now: Date): Stripe.Event {
  const signedAt = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature ?? '')?.[1] ?? Number.NaN);
  if (!(Math.abs(now.getTime() / 1000 - signedAt) <= TOLERANCE)) return bad('It is not signed, or its signature is not of this moment.');
  try {
    return Stripe.webhooks.constructEvent(rawBody, signature!, secret, TOLERANCE);
  } catch (error) {
    return bad(error instanceof Stripe.errors.StripeSignatureVerificationError ? 'Its signature is wrong.' : 'It can not be read.');
  }
}

const bad = (message: string): never => refuse('BAD_SIGNATURE', { message });
