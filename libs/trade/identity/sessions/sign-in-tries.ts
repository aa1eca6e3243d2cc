import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { CONFIG, log, type Config } from '#platform/config';
import { SharedLimits } from '#platform/database';
import { networkOf, refuse } from '#platform/kernel';

const HOUR = 3600;
/** For so long a browser or an address counts as known after a right password. */
const KNOWN = 90 * 24 * HOUR;

/** From where somebody tries to sign in to an account; the browser by its random id, if it has one. */
export interface SignInFrom {
  readonly email: string;
  readonly address: string;
  readonly browser: string | undefined;
}

/** One try: it is counted before the password is looked at, so that many at once are counted too. */
export interface Try {
  /** The points come back, and browser and address are known from now on. */
  succeeded(): Promise<void>;
  failed(personId: string | undefined): void;
}

/**
 * How often a password may be tried, counted by all processes together. An account's own browser has tries of its own,
 * and so has an address where it was signed in: whoever tries from elsewhere can't lock the person out.
 */
@Injectable()
export class SignInTries {
  private readonly known: RateLimiterAbstract;
  private readonly place: RateLimiterAbstract;
  private readonly network: RateLimiterAbstract;
  private readonly account: RateLimiterAbstract;

  constructor(
    limits: SharedLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SESSION_SECRET'>,
  ) {
    this.known = limits.limit({ name: 'sign-in-known', points: 1, seconds: KNOWN });
    this.place = limits.limit({ name: 'sign-in', points: 10, seconds: HOUR });
    this.network = limits.limit({ name: 'sign-in-address', points: 100, seconds: HOUR });
    this.account = limits.limit({ name: 'sign-in-account', points: 100, seconds: HOUR });
  }

  /**
   * Refuses with TOO_MANY_TRIES { retryAfter } (seconds) after 10 wrong passwords an hour from one place, or 100 from
   * an address or for an account that are not known.
   */
  async begin({ email, address, browser }: SignInFrom): Promise<Try> {
    const [account, network] = [this.hashOf(email), networkOf(address)];
    const [here, from] = [`${account}/${network}`, browser && `${account}/${browser}`];
    const [knownBrowser, knownNetwork] = await Promise.all([from ? this.known.get(from) : null, this.known.get(here)]);
    const counted: [RateLimiterAbstract, string][] =
      from && knownBrowser
        ? [[this.place, from]]
        : knownNetwork
          ? [[this.place, here]]
          : [
              [this.place, here],
              [this.network, network],
              [this.account, account],
            ];
    const facts = { account, from: address, knownBrowser: Boolean(knownBrowser), knownNetwork: Boolean(knownNetwork) };
    for (const [limiter, key] of counted) await consume(limiter, key, facts);
    return {
      succeeded: async () => {
        for (const [limiter, key] of counted)
          await (limiter === this.place ? limiter.delete(key) : limiter.reward(key));
        for (const key of [here, from]) if (key) await this.known.set(key, 1, KNOWN);
      },
      failed: (personId) => log.warn({ ...facts, personId }, 'a sign-in was refused'),
    };
  }

  /**
   * Neither the log nor the table of points names a person's address, and nobody finds it there by trying addresses.
   */
  private hashOf(email: string): string {
    return createHmac('sha256', this.config.SESSION_SECRET).update(email).digest('hex').slice(0, 24);
  }
}

async function consume(limiter: RateLimiterAbstract, key: string, facts: object): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    log.warn({ ...facts, limit: limiter.keyPrefix, retryAfter }, 'sign-ins are locked out');
    refuse('TOO_MANY_TRIES', {
      field: 'email',
      retryAfter,
      message: `Too many tries. Try again in ${Math.ceil(retryAfter / 60)} minutes.`,
    });
  }
}
