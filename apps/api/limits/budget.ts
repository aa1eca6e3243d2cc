import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { SharedLimits } from '#platform/database';
import { networkOf, refuse } from '#platform/kernel';
import { Prepaid } from './prepaid.js';

const SECONDS = 60;
/** A village or an office stands behind one address. */
const BEHIND_ONE_ADDRESS = 50;
/** A twentieth of an allowance is taken at once. */
const SLICES = 20;

/** Who spends: a person, or a visitor by the id that his browser brought, or by his address where it brought none. */
export interface Spender {
  readonly personId: string | null;
  readonly visitorId: string | undefined;
  readonly address: string;
}

/**
 * What people and visitors may ask in a minute, counted by all processes together. Addresses have a ceiling only, and
 * that of visitors is not that of people: who floods without signing in shuts out nobody who has.
 */
@Injectable()
export class Budget {
  private readonly people: Allowance;
  private readonly visitors: Allowance;
  private readonly lookUps: Prepaid;

  constructor(limits: SharedLimits, @Inject(CONFIG) config: Config) {
    this.people = allowance(limits, 'person', config.RATE_PERSON);
    this.visitors = allowance(limits, 'visitor', config.RATE_VISITOR);
    this.lookUps = prepaid(limits, 'session-address', config.RATE_VISITOR * BEHIND_ONE_ADDRESS);
  }

  /**
   * Before anybody looks whose session it is: an address has a ceiling of its own for those that nobody here knows, so
   * that who invents them costs the database nothing beyond it, and shuts out nobody who is at work there.
   */
  async spendLookUp(address: string): Promise<void> {
    orWait(await this.lookUps.spend(networkOf(address), 1));
  }

  /** Refuses with RATE_LIMITED { retryAfter } (seconds) when the points are not there; then none is spent. */
  async spend({ personId, visitorId, address }: Spender, points: number): Promise<void> {
    const network = networkOf(address);
    const { own, ceiling } = personId ? this.people : this.visitors;
    const key = personId ?? visitorId ?? network;
    // The ceiling before the own: whoever invents browsers beyond it costs no row and no round trip for each. But not
    // for one who is known to have spent his own: he would spend what others behind his address need.
    const wait = own.spentUntil(key) || (await ceiling.spend(network, points)) || (await own.spend(key, points));
    orWait(wait);
  }
}

function orWait(seconds: number): void {
  if (seconds > 0)
    refuse('RATE_LIMITED', { retryAfter: seconds, message: `Too much at once. Try again in ${seconds} seconds.` });
}

interface Allowance {
  own: Prepaid;
  ceiling: Prepaid;
}

function prepaid(limits: SharedLimits, name: string, points: number): Prepaid {
  return new Prepaid(limits.limit({ name, points, seconds: SECONDS }), Math.max(1, Math.floor(points / SLICES)));
}

const allowance = (limits: SharedLimits, name: string, points: number): Allowance => ({
  own: prepaid(limits, name, points),
  ceiling: prepaid(limits, `${name}-address`, points * BEHIND_ONE_ADDRESS),
});
