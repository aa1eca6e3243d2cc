import type { Words, WordKey } from '#platform/words/browser';
import { isOffline, RefusalError, retryAfter, unanswered } from '../data/request';

const known = ['NOT_SIGNED_IN', 'SIGN_IN_REFUSED', 'FORBIDDEN', 'NOT_FOUND', 'TOO_MANY_TRIES', 'BAD_INPUT', 'KEY_REUSED', 'SUSPENDED', 'UNAVAILABLE', 'OUTCOME_UNKNOWN'] as const;

/** What happened, in the reader's words. A page that knows more about a code (its facts, the way out) says it itself. */
export function refusalText({ t }: Words, error: unknown): string {
  if (isOffline(error)) return t('error.offline');
  if (!(error instanceof RefusalError)) return t('error.unexpected');
  if (error.code === 'RATE_LIMITED') return t('refusal.RATE_LIMITED', { count: retryAfter(error) ?? 60 });
  const code = known.find((each) => each === error.code);
  const key: WordKey = code ? `refusal.${code}` : 'error.unexpected';
  return t(key);
}

/** The same for something that was sent: without an answer it may be sent again, and counts only once. */
export function commandText(words: Words, error: unknown): string {
  const text = refusalText(words, error);
  return unanswered(error) ? `${text} ${words.t('error.safeToRepeat')}` : text;
}
