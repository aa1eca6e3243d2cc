import type { SandboxClock } from './clock.js';
import type { Store } from './store.js';

/** An account at the sandbox's Stripe: its key sees its own objects only, its webhooks go to an address of its own. */
export interface StripeAccountOptions {
  secretKey: string;
  webhookUrl: string | undefined;
  webhookSecret: string;
}

export interface SandboxOptions {
  /** 0 chooses a free port. */
  port: number;
  smtpPort: number;
  /** Where it remembers; created when missing. */
  folder: string;
  /** The first account's, and the others' by name (lower case letters, digits, `_`). */
  stripe: StripeAccountOptions & { others?: Readonly<Record<string, StripeAccountOptions>> };
}

/** What each part (Stripe, bank, mail) is handed; it registers its own routes and pages on a prefix of its own. */
export interface SandboxPart {
  store: Store;
  clock: SandboxClock;
  options: SandboxOptions;
}
