import { setTimeout as sleep } from 'node:timers/promises';
import type { BackendFactory, IQueueBackend } from 'bullmq';

/** How long a worker rests after its queue failed to give it a job, in milliseconds. */
const REST_MS = 1_000;

/**
 * BullMQ's own backend, but with a rest after a fetch that failed. BullMQ rests only when a connection was refused;
 * what a queue refuses for another reason (rights, a schema that is being changed, a Redis that may only be read) it
 * asks for again at once: its workers hold a core and the database another, and where the refusal needs no network,
 * nothing else in this process ever runs again, no timer either.
 */
export function resting<B extends IQueueBackend, O>(create: BackendFactory<B, O>): BackendFactory<B, O> {
  return (...options) => {
    const backend = create(...options);
    const fetch = backend.moveToActive.bind(backend);
    backend.moveToActive = async (...asked) => {
      try {
        return await fetch(...asked);
      } catch (error) {
        await sleep(REST_MS);
        throw error;
      }
    };
    return backend;
  };
}
