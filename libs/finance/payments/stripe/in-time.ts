import { setTimeout as sleep } from 'node:timers/promises';
import type Stripe from 'stripe';
import { wallClock } from '#platform/kernel';

/** What a person waits for Stripe at most, all calls of one click together, in milliseconds. */
const PATIENCE = 4_500;

/** Stripe has not answered in time: what became of the call is not known. */
export class TooLate extends Error {}

/**
 * Calls to Stripe for a person who waits: each is tried once and gets what is left of the time; whatever Stripe does,
 * the answer or `TooLate` comes in time. A call that is still under way then may take effect all the same.
 */
export async function inTime<T>(work: (patience: () => Stripe.RequestOptions) => Promise<T>): Promise<T> {
  const end = wallClock().getTime() + PATIENCE;
  const patience = (): Stripe.RequestOptions => ({
    timeout: Math.max(1, Math.round(end - wallClock().getTime())),
    maxNetworkRetries: 0,
  });
  const watch = new AbortController();
  try {
    return await Promise.race([work(patience), late(watch.signal)]);
  } finally {
    watch.abort();
  }
}

async function late(signal: AbortSignal): Promise<never> {
  await sleep(PATIENCE, undefined, { signal });
  throw new TooLate(`Stripe did not answer within ${PATIENCE} ms`);
}
