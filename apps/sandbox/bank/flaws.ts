import type { Collection, Store } from '../store.js';

/** How the bank will misbehave next, once each. Amounts are minor units of the account's currency. */
export interface Flaws {
  /** The next payment is booked by this much more than was ordered (less when negative); the balances agree with it. */
  payoutDifference?: string;
  /** The next payment is turned down with reason AC04. */
  rejectPayment?: boolean;
  /** The next statement's closing balance is off by this much. */
  unbalanced?: string;
  /** The next statement's number jumps: an empty one before it is made and withheld. */
  gap?: boolean;
  /** The next statement is delivered twice, under two message ids. */
  twice?: boolean;
}

/** Settings that outlive a restart: the charge per payment and the flaws that wait. */
export class Behaviour {
  private readonly rows: Collection<{ chargeMinor?: string; flaws?: Flaws }>;

  constructor(store: Store) {
    this.rows = store.collection('bank-behaviour');
  }

  /** Minor units per payment of a file; 35.00 unless set. */
  get charge(): bigint {
    return BigInt(this.rows.get('charge')?.chargeMinor ?? '3500');
  }

  set charge(minor: bigint) {
    this.rows.put('charge', { chargeMinor: String(minor) });
  }

  get flaws(): Flaws {
    return this.rows.get('flaws')?.flaws ?? {};
  }

  set flaws(flaws: Flaws) {
    this.rows.put('flaws', { flaws });
  }

  /** The flaw, if it waits; it happens only once. */
  take<K extends keyof Flaws>(name: K): Flaws[K] {
    const { [name]: taken, ...rest } = this.flaws;
    if (taken !== undefined) this.flaws = rest;
    return taken;
  }
}
