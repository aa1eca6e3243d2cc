import { formatAmount, formatDate, shareAmount } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { useWords } from '../../words/words';
import { dayIn } from '../deal/day-in';
import type { Quote, Revision } from './quote-query';

/** An unpaid deposit cancels the order after so many days, by the calendar of the programme. */
const DEPOSIT_DAYS = 7;

/** The deposit of an order that would be placed now; none when nothing is paid before the bill of lading. */
export function useDeposit(
  { cooperative }: Quote,
  { total, depositPercent }: Revision,
): { deposit: string; day: string } | undefined {
  const { locale } = useWords();
  if (depositPercent <= 0) return undefined;
  const day = formatDate(dayIn(cooperative.zone, platformNow(), DEPOSIT_DAYS), locale, {
    now: platformNow(),
    weekday: true,
  });
  return { deposit: formatAmount(shareAmount(total, depositPercent * 100).part), day };
}
