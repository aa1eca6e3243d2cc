import type { Words } from '#platform/words/browser';

/**
 * When an instalment is due, in words: by its day (written out, or null), before the bill of lading, or never of a
 * cancelled order.
 */
export function whenDue({ t }: Pick<Words, 't'>, { state }: { state: string }, day: string | null | undefined): string {
  if (state === 'CANCELLED') return t('order.notDue');
  return day ? t('order.dueBy', { day }) : t('order.dueBeforeBl');
}
