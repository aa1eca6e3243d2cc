import { createHash } from 'node:crypto';
import { StripeError } from './errors.js';
import type { Answer, StripeState } from './state.js';

const kept = 24 * 3_600_000;

/** The same key with the same parameters gets the first answer again, for a day. */
export class IdempotencyKeys {
  private readonly inFlight = new Set<string>();

  constructor(private readonly state: StripeState) {}

  /** The stored answer, or nothing and the key is taken until `release`. */
  take(key: string, endpoint: string, params: unknown): Answer | undefined {
    if (key.length > 255)
      throw new StripeError(400, {
        type: 'invalid_request_error',
        message: 'Idempotency keys can be up to 255 characters',
      });
    if (this.inFlight.has(key)) {
      throw new StripeError(409, {
        type: 'invalid_request_error',
        code: 'idempotency_key_in_use',
        message:
          'There is currently another in-progress request using this Idempotent Key (that probably means ' +
          `you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      });
    }
    const stored = this.state.answers.get(key);
    if (!stored || this.state.now - stored.made > kept) {
      this.inFlight.add(key);
      return undefined;
    }
    if (stored.endpoint !== endpoint)
      throw mismatch(
        'Keys for idempotent requests can only be used for the same endpoint they were first used for ' +
          `('${stored.endpoint}' instead of '${endpoint}'). ${anotherKey(key)}`,
      );
    if (stored.fingerprint !== fingerprint(params))
      throw mismatch(
        'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
          anotherKey(key),
      );
    return stored;
  }

  /** Within the change that the answer tells of, so that both are kept or neither. */
  store(key: string, endpoint: string, params: unknown, answer: Pick<Answer, 'body' | 'request' | 'status'>): void {
    this.state.answers.put(key, { ...answer, endpoint, fingerprint: fingerprint(params), made: this.state.now });
  }

  release(key: string): void {
    this.inFlight.delete(key);
  }
}

const anotherKey = (key: string): string =>
  `Try using a key other than '${key}' if you meant to execute a different request.`;

const mismatch = (message: string): StripeError => new StripeError(400, { type: 'idempotency_error', message });

const fingerprint = (params: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(params)))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
