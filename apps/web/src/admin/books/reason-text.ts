import type { Words } from '#platform/words/browser';

const reasons = [
  'BALANCE_MISSING',
  'UNBALANCED',
  'FOREIGN_ACCOUNT',
  'FOREIGN_CURRENCY',
  'OPENING_DIFFERS',
  'SEQUENCE_GAP',
] as const;

/** Why a statement is in quarantine, in the reader's words. */
export function reasonText(t: Words['t'], reason: string | null): string {
  const known = reasons.find((each) => each === reason);
  return known ? t(`books.reason.${known}`) : (reason ?? '');
}
