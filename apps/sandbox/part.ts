import type { SandboxClock } from './clock.js';
import type { Store } from './store.js';

export interface SandboxOptions {
  /** 0 chooses a free port. */
  port: number;
  smtpPort: number;
  /** Where it remembers; created when missing. */
  folder: string;
  stripe: { secretKey: string; webhookUrl: string | undefined; webhookSecret: string };
}

/** What each part (Stripe, bank, mail) is handed; it registers its own routes and pages on a prefix of its own. */
export interface SandboxPart {
  store: Store;
  clock: SandboxClock;
  options: SandboxOptions;
}
