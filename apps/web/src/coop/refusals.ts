import { formatAmount, formatDate, formatMonth, nameIn, type Words } from '#platform/words/browser';
import { platformNow } from '../data/clock';
import { RefusalError } from '../data/request';
import { commandText } from '../words/refusal-text';
import { quantityText } from './phrases';
import type { QuoteLine } from './quote/quote-lines';

/** Why a command on a quote was refused, with the way out. */
export function quoteRefusal(words: Words, error: unknown, lines: readonly QuoteLine[]): string {
  const { t } = words;
  if (!(error instanceof RefusalError)) return commandText(words, error);
  const { details } = error;
  switch (error.code) {
    case 'QUOTE_SUPERSEDED':
      return t('coop.refusal.SUPERSEDED');
    case 'QUOTE_CLOSED':
    case 'NOT_YOUR_TURN':
      return t('coop.refusal.CLOSED');
    case 'UNCHANGED_TERMS':
      return t('coop.refusal.UNCHANGED');
    case 'QUOTE_EXPIRED':
      return t('coop.refusal.EXPIRED');
    case 'BAD_INPUT':
      return details['readyOn']
        ? t('coop.refusal.READY_DAY', {
            day: formatDate(String(details['readyOn']), words.locale, { now: platformNow() }),
          })
        : commandText(words, error);
    case 'BELOW_FLOOR':
      return t('coop.refusal.BELOW_FLOOR', {
        floor: formatAmount({ amount: String(details['floor']), currency: String(details['currency']) }, 'short'),
      });
    case 'CAPACITY_GONE':
      return capacityGone(words, details, lines);
    default:
      return commandText(words, error);
  }
}

function capacityGone(words: Words, details: Record<string, unknown>, lines: readonly QuoteLine[]): string {
  const line =
    lines.find(({ product }) => product?.id === details['listing']) ?? (lines.length === 1 ? lines[0] : undefined);
  return words.t('coop.refusal.CAPACITY_GONE', {
    name: line ? nameIn(words.locale, line.named) : words.t('coop.product'),
    left: quantityText(words, { value: String(details['left']), unit: (line ?? lines[0])?.quantity.unit ?? '' }).trim(),
    month: formatMonth(String(details['month']), words.locale, platformNow()),
  });
}
