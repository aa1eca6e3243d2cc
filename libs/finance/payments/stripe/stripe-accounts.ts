import { Inject, Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { CONFIG, ConfigError, isLiveKey, log, nameOfCode, type Config } from '#platform/config';
import type { Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { findProgrammeCodes, type ProgrammeCode } from '#trade/identity';
import { SANDBOX_KEY, stripeClient } from './stripe-client.js';

/** A programme's own account at Stripe: what is asked, told and paid there is that programme's alone. */
export interface StripeAccount {
  readonly programmeId: string;
  readonly stripe: Stripe;
  readonly webhookSecret: string;
  /** Its key moves real money. */
  readonly live: boolean;
}

type Settings = Pick<
  Config,
  'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_KEYS' | 'STRIPE_API_BASE' | 'SANDBOX_URL'
>;

/** Which programmes take cards: those whose keys stand in the environment, the default one's without a code. */
@Injectable()
export class StripeAccounts {
  private readonly clients = new Map<string, Stripe>();

  constructor(@Inject(CONFIG) private readonly config: Settings) {}

  /** Of all programmes that have one. */
  async all(reader: Reader): Promise<StripeAccount[]> {
    const programmes = await findProgrammeCodes(reader);
    return programmes.flatMap((programme, index) => this.accountOf(programme, index === 0) ?? []);
  }

  /** Undefined for a programme that takes no cards. */
  async find(reader: Reader, programmeId: string): Promise<StripeAccount | undefined> {
    return (await this.all(reader)).find((account) => account.programmeId === programmeId);
  }

  /** For what is at Stripe already. Refuses with BAD_INPUT when its keys are not there any more: a job of it waits. */
  async get(reader: Reader, programmeId: string): Promise<StripeAccount> {
    return (
      (await this.find(reader, programmeId)) ??
      refuse('BAD_INPUT', {
        field: 'programme',
        reason: 'NO_STRIPE_KEYS',
        message: 'The programme of this payment has no keys of Stripe any more: set them, and start anew.',
      })
    );
  }

  /** Whose webhooks come in at this path; null: the path without a code, which is the default programme's. */
  async ofPath(reader: Reader, code: string | null): Promise<StripeAccount | undefined> {
    const programmes = await findProgrammeCodes(reader);
    const index = code === null ? 0 : programmes.findIndex((each) => nameOfCode(each.code) === nameOfCode(code));
    const programme = programmes[index];
    return programme && this.accountOf(programme, index === 0);
  }

  /**
   * What stands in the environment against what programmes there are. Throws a ConfigError for keys that name the
   * default programme, whose own bear no code; those of a programme that is not there yet are only told of.
   */
  async assertNamed(reader: Reader): Promise<void> {
    const [first, ...others] = (await findProgrammeCodes(reader)).map(({ code }) => nameOfCode(code));
    for (const name of Object.keys(this.config.STRIPE_KEYS)) {
      if (name === first)
        throw new ConfigError(
          `STRIPE_SECRET_KEY_${name} is of the default programme: its variables are STRIPE_SECRET_KEY and ` +
            'STRIPE_WEBHOOK_SECRET, without a code.',
        );
      if (!others.includes(name)) log.warn({ name }, 'keys of Stripe for a programme that is not there');
    }
  }

  private accountOf({ id, code }: ProgrammeCode, isDefault: boolean): StripeAccount | undefined {
    const keys = isDefault
      ? { secretKey: this.config.STRIPE_SECRET_KEY ?? SANDBOX_KEY, webhookSecret: this.config.STRIPE_WEBHOOK_SECRET }
      : this.config.STRIPE_KEYS[nameOfCode(code)];
    if (!keys) return undefined;
    const stripe = this.clients.get(keys.secretKey) ?? stripeClient(keys.secretKey, this.config);
    this.clients.set(keys.secretKey, stripe);
    return { programmeId: id, stripe, webhookSecret: keys.webhookSecret, live: isLiveKey(keys.secretKey) };
  }
}
