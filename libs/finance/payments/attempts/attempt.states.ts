import { machine, type StateOf } from '#platform/kernel';

/**
 * Requested: committed before Stripe is called; a call without an answer stays so until it is asked again, and is never
 * "failed".
 */
export const attemptSteps = machine({
  REQUESTED: { open: 'OPEN', succeed: 'SUCCEEDED', expire: 'EXPIRED' },
  OPEN: { succeed: 'SUCCEEDED', expire: 'EXPIRED' },
  EXPIRED: { succeed: 'SUCCEEDED' }, // money that came all the same is never turned away
  SUCCEEDED: {},
});

export type AttemptState = StateOf<typeof attemptSteps>;
