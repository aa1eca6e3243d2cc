import type { Words } from '#platform/words/browser';

export function paymentText({ t }: Words, depositPercent: number): string {
  if (depositPercent <= 0) return t('deal.allAfter');
  if (depositPercent >= 100) return t('deal.allBefore');
  return t('deal.depositAndBalance', { percent: depositPercent, rest: 100 - depositPercent });
}

/** `090411` is written 0904.11. */
export const hsText = (code: string): string => code.replace(/^(\d{4})(?=\d)/, '$1.');
