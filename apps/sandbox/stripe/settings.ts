/** What makes webhooks as unpleasant as the real ones on a bad day, and answers as wrong as a changed API. */
export interface Chaos {
  /** Every delivery is made twice. */
  duplicate: boolean;
  /** What happens within three seconds is told in reverse. */
  reorder: boolean;
  delayMs: number;
  /** Events are made but not delivered; only a sweep finds them. */
  dropEvents: boolean;
  /** The webhook arrives before the answer of the call that caused it. */
  early: boolean;
  /** Two events, with ids of their own, tell the same change. */
  twoIds: boolean;
  wrongSecret: boolean;
  /** Every API call waits that long before it is carried out. */
  slowMs: number;
  /** The API takes connections and calls, and never answers: a black hole. */
  silent: boolean;
  /** The answer of the next n POST calls is lost on its way, though they were carried out. */
  loseAnswers: number;
  /** `charge.balance_transaction`: left out wherever a charge is shown. Proves that the contract check sees it. */
  dropField: string | null;
}

export const calm: Chaos = {
  duplicate: false,
  reorder: false,
  delayMs: 0,
  dropEvents: false,
  early: false,
  twoIds: false,
  wrongSecret: false,
  silent: false,
  slowMs: 0,
  loseAnswers: 0,
  dropField: null,
};

export interface Settings {
  /** The card fee is Stripe's secret: 440 basis points of the charge + 30 minor units of its currency. */
  feeBasisPoints: number;
  feeFixed: number;
  /** From a payment to its balance transaction. */
  settleMs: number;
  /** From the balance transaction to money that can be paid out. */
  availableMs: number;
  refundMs: number;
  /** From an unanswered delivery to the next; the last one repeats, for three days. */
  retryMs: number[];
}

export const defaults: Settings = {
  feeBasisPoints: 440,
  feeFixed: 30,
  settleMs: 1_000,
  availableMs: 2 * 86_400_000,
  refundMs: 1_000,
  retryMs: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000, 60_000, 60_000, 600_000],
};

/** Takes over what is known and of the right type; anything else is an error that names it. */
export function merge<T extends object>(current: T, change: Record<string, unknown>, initial: T): T {
  const known = initial as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (!(name in known)) throw new Error(`${name} is not known; known are ${Object.keys(known).join(', ')}`);
    if (!sameType(known[name], value)) throw new Error(`${name} must be ${typeOf(known[name])}`);
  }
  return { ...current, ...change };
}

function typeOf(model: unknown): string {
  if (model === null) return 'text or null';
  return Array.isArray(model) ? 'a list of whole numbers' : `a ${typeof model}`;
}

function sameType(model: unknown, value: unknown): boolean {
  if (model === null) return value === null || typeof value === 'string';
  if (typeof model === 'boolean') return typeof value === 'boolean';
  if (Array.isArray(model)) return Array.isArray(value) && value.length > 0 && value.every(isCount);
  return isCount(value);
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
