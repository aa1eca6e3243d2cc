import Stripe from 'stripe';
import { z } from 'zod';
import { refuse } from '#platform/kernel';

/** Seconds that a signature may be old, or ahead: the SDK itself accepts any moment in the future. */
const TOLERANCE = 300;

/**
 * What is used of an event, whatever version it is of; all the rest is asked for at Stripe. Moments are Unix seconds.
 */
const shape = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(255),
  created: z.number().int().min(0).max(32_503_680_000),
  livemode: z.boolean(),
  data: z.object({ object: z.looseObject({ id: z.string().max(255).optional() }) }),
});

/** An event as it came, with what is used of it. */
export interface SignedEvent extends z.infer<typeof shape> {
  /** The whole event, as JSON that the database can keep. */
  json: string;
}

/**
 * A webhook's event, once its signature on the raw body is right and of this moment; else BAD_SIGNATURE. What is
 * signed, but no event, is BAD_INPUT.
 */
export function verifyEvent(rawBody: Buffer, signature: string | undefined, secret: string, now: Date): SignedEvent {
  const signedAt = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature ?? '')?.[1] ?? Number.NaN);
  if (!(Math.abs(now.getTime() / 1000 - signedAt) <= TOLERANCE))
    return badSignature('It is not signed, or its signature is not of this moment.');
  try {
    Stripe.webhooks.signature!.verifyHeader(rawBody, signature!, secret, TOLERANCE);
  } catch (error) {
    return badSignature(
      error instanceof Stripe.errors.StripeSignatureVerificationError
        ? 'Its signature is wrong.'
        : 'It can not be read.',
    );
  }
  try {
    return readEvent(JSON.parse(rawBody.toString('utf8')));
  } catch {
    return refuse('BAD_INPUT', { message: 'It is signed, but it is no event.' });
  }
}

/** The parts of an event that are used; throws when it is none, or one that the database can't keep. */
export function readEvent(event: unknown): SignedEvent {
  const json = JSON.stringify(event);
  if (UNKEEPABLE.test(json) || depthOf(json) > DEEPEST) throw new Error('no event of Stripe looks like this');
  return { ...shape.parse(event), json };
}

/** An escaped NUL or half of a pair of surrogates: JSON, but no text of PostgreSQL. */
const UNKEEPABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const DEEPEST = 100;

/** How deep objects and lists stand in each other; what is in strings doesn't count. */
function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of json.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const badSignature = (message: string): never => refuse('BAD_SIGNATURE', { message });
