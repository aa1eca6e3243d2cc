import type { Words } from '#platform/words/browser';
import { platformNow } from '../../data/clock';

export function paymentText({ t }: Words, depositPercent: number): string {
  if (depositPercent <= 0) return t('deal.allAfter');
  if (depositPercent >= 100) return t('deal.allBefore');
  return t('deal.depositAndBalance', { percent: depositPercent, rest: 100 - depositPercent });
}

/** `090411` is written 0904.11. */
export const hsText = (code: string): string => code.replace(/^(\d{4})(?=\d)/, '$1.');

/** A calendar day in a zone, as the API writes it: `2026-11-24`, some days later or today. */
export function dayIn(zone: string, instant: Date = platformNow(), daysLater = 0): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
  return new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000).toISOString().slice(0, 10);
}
