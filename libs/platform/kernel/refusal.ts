/**
 * Every way in which the platform says no. The list is closed: a client may switch over it,
 * and each mutation's description names the codes that it can answer.
 */
export const refusalCodes = [
  // who is asking
  'NOT_SIGNED_IN',
  'SESSION_CHANGED',
  'SIGN_IN_REFUSED',
  'FORBIDDEN',
  'NOT_FOUND',
  'TOO_MANY_TRIES',
  // for a while
  'UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'RATE_LIMITED',
  // what was sent
  'BAD_INPUT',
  'KEY_REUSED',
  // trade
  'ILLEGAL_STEP',
  'QUOTE_SUPERSEDED',
  'QUOTE_CLOSED',
  'QUOTE_EXPIRED',
  'NOT_YOUR_TURN',
  'UNCHANGED_TERMS',
  'BELOW_FLOOR',
  'CAPACITY_GONE',
  'SUSPENDED',
  'NOT_INVOICED',
  // money
  'ALREADY_PAID',
  'NOT_PAID',
  'PAYMENT_UNAVAILABLE',
  'PAYMENT_PROCESSING',
  'BY_WIRE_ONLY',
  'BAD_SIGNATURE',
  'ALREADY_MATCHED',
  'LINE_REVERSED',
  'MATCH_IN_USE',
  'OTHER_CURRENCY',
  'AMOUNT_DIFFERS',
  'OUT_OF_BALANCE',
  'REFERENCE_REUSED',
  'BALANCE_TOO_LOW',
  'NEEDS_ANOTHER_PERSON',
  'STATEMENT_QUARANTINED',
  'NOTHING_DUE',
  'NOT_ENOUGH_AT_BANK',
  'NO_BANK_ACCOUNT',
  'PAYOUT_ACCOUNT_MISSING',
  'PAYOUT_ACCOUNT_TOO_NEW',
  'PAYOUT_UNKNOWN',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What the person can do about it: the input field at fault, and the facts that are needed to go on. */
export type RefusalDetails = { field?: string; message?: string } & Record<string, unknown>;

/** A rule said no. Throwing it rolls the transaction back; it is an answer, not a failure. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
    cause?: unknown,
  ) {
    super(details.message ?? code, cause === undefined ? undefined : { cause });
  }
}

/** Seconds after which a refusal that passes by itself is worth another try. */
export const RETRY_AFTER = 5;

/** It lies with us and passes by itself: the same thing, sent again with the same key, will be taken. */
export const passes = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.code === 'UNAVAILABLE' || error.code === 'OUTCOME_UNKNOWN');

/** The platform can't do it now. `cause` is for the log only. */
export const unavailable = (cause?: unknown): Refusal =>
  new Refusal(
    'UNAVAILABLE',
    {
      message:
        "This can't be finished just now. " +
        `Try again in ${RETRY_AFTER} seconds, with the same key: nothing is done twice.`,
      retryAfter: RETRY_AFTER,
    },
    cause,
  );

/** Whether it was done can't be known: the answer to a commit never came. */
export const outcomeUnknown = (cause?: unknown): Refusal =>
  new Refusal(
    'OUTCOME_UNKNOWN',
    {
      message:
        'It may have been done, but the answer was lost. ' +
        'Send it again with the same key: it counts once, and you learn what became of it.',
      retryAfter: RETRY_AFTER,
    },
    cause,
  );

export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}
