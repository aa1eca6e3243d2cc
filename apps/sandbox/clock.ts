import type { Store } from './store.js';

/** The sandbox's clock: real time plus an offset that its pages and admin API can move forward. */
export class SandboxClock {
  private readonly offsets;

  constructor(store: Store) {
    this.offsets = store.collection<{ milliseconds: number }>('clock');
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Unix seconds, as Stripe counts. */
  seconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  get offset(): number {
    return this.offsets.get('offset')?.milliseconds ?? 0;
  }

  set offset(milliseconds: number) {
    this.offsets.put('offset', { milliseconds });
  }
}
