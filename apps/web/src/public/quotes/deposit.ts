import { formatAmount, formatDate, shareAmount } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { dayIn } from '../deal/day-in';
import type { Quote, Revision } from './quote-query';

/**
 * The deposit of an order that would be placed now, and its day by the programme's calendar; none when nothing is paid
 * before the bill of lading.
 */
export function useDeposit(
  { programme }: Quote,
  { total, depositPercent }: Revision,
): { deposit: string; day: string; days: number } | undefined {
  const { locale } = useWords();
  if (depositPercent <= 0) return undefined;
  const day = formatDate(dayIn(programme.zone, platformNow(), programme.depositDays), locale, {
    now: platformNow(),
    weekday: true,
  });
  return { deposit: formatAmount(shareAmount(total, depositPercent * 100).part), day, days: programme.depositDays };
}
