import type { Words, WordKey } from '#platform/words/browser';
import { isOffline, RefusalError, retryAfter, unanswered } from '../data/request';

type Said =
  Extract<WordKey, `refusal.${string}`> extends `refusal.${infer Code}` ? Exclude<Code, 'RATE_LIMITED'> : never;

/** The refusals that the words have a plain sentence for: all, as the compiler sees to. */
const said: Readonly<Record<Said, 1>> = {
  NOT_SIGNED_IN: 1,
  SESSION_CHANGED: 1,
  SIGN_IN_REFUSED: 1,
  FORBIDDEN: 1,
  NOT_FOUND: 1,
  TOO_MANY_TRIES: 1,
  UNAVAILABLE: 1,
  OUTCOME_UNKNOWN: 1,
  BAD_INPUT: 1,
  KEY_REUSED: 1,
  ILLEGAL_STEP: 1,
  QUOTE_SUPERSEDED: 1,
  QUOTE_CLOSED: 1,
  QUOTE_EXPIRED: 1,
  NOT_YOUR_TURN: 1,
  UNCHANGED_TERMS: 1,
  BELOW_FLOOR: 1,
  CAPACITY_GONE: 1,
  SUSPENDED: 1,
  NOT_INVOICED: 1,
  ALREADY_PAID: 1,
  NOT_PAID: 1,
  PAYMENT_UNAVAILABLE: 1,
  PAYMENT_PROCESSING: 1,
  BY_WIRE_ONLY: 1,
  BAD_SIGNATURE: 1,
  ALREADY_MATCHED: 1,
  LINE_REVERSED: 1,
  MATCH_IN_USE: 1,
  OTHER_CURRENCY: 1,
  AMOUNT_DIFFERS: 1,
  OUT_OF_BALANCE: 1,
  REFERENCE_REUSED: 1,
  BALANCE_TOO_LOW: 1,
  NEEDS_ANOTHER_PERSON: 1,
  STATEMENT_QUARANTINED: 1,
  NOTHING_DUE: 1,
  NOT_ENOUGH_AT_BANK: 1,
  NO_BANK_ACCOUNT: 1,
  PAYOUT_ACCOUNT_MISSING: 1,
  PAYOUT_ACCOUNT_TOO_NEW: 1,
  PAYOUT_UNKNOWN: 1,
};

const isSaid = (code: string): code is Said => Object.hasOwn(said, code);

/** What happened, in the reader's words. A page that knows more about a code (facts, the way out) says it itself. */
export function refusalText({ t }: Words, error: unknown): string {
  if (isOffline(error)) return t('error.offline');
  if (!(error instanceof RefusalError)) return t('error.unexpected');
  if (error.code === 'RATE_LIMITED') return t('refusal.RATE_LIMITED', { count: retryAfter(error) ?? 60 });
  return isSaid(error.code) ? t(`refusal.${error.code}`) : t('error.unexpected');
}

/** The same for something that was sent: without an answer it may be sent again, and counts only once. */
export function commandText(words: Words, error: unknown): string {
  const text = refusalText(words, error);
  return unanswered(error) ? `${text} ${words.t('error.safeToRepeat')}` : text;
}
