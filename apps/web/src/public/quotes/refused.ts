import { formatAmount, formatDate, formatMoment, formatQuantity, nameIn, type Words } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { RefusalError } from '../../data/request';
import { commandText } from '../../words/refusal-text';
import type { Quote } from './quote-query';

const text = (fact: unknown): string => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '');

/** `2026-12` as the month's name and year. */
const monthText = (month: string, { locale }: Words): string => formatDate(`${month}-01`, locale).replace(/^1 /, '');

/** What a refused answer to a quote means: what is current, and what to do. */
export function refusedText(words: Words, error: unknown, quote: Quote): string {
  if (!(error instanceof RefusalError)) return commandText(words, error);
  const { t, locale } = words;
  const { code, details } = error;
  const newest = quote.revisions.at(-1);
  if (code === 'QUOTE_SUPERSEDED') return t('quote.refused.QUOTE_SUPERSEDED', { number: text(details['current']) });
  if (code === 'UNCHANGED_TERMS') return t('counter.unchanged', { number: text(details['current']) });
  if (code === 'QUOTE_CLOSED' || code === 'NOT_YOUR_TURN') return t(`quote.refused.${code}`);
  if (code === 'QUOTE_EXPIRED') {
    const until = new Date(text(details['validUntil']) || quote.validUntil);
    return t('quote.refused.QUOTE_EXPIRED', {
      moment: formatMoment(words, until, { zone: quote.buyer.zone, now: platformNow() }),
    });
  }
  if (code === 'BAD_INPUT' && details['readyOn'])
    return t('quote.refused.READY_DAY', { day: formatDate(text(details['readyOn']), locale, { now: platformNow() }) });
  if (code === 'BELOW_FLOOR' && newest) {
    const line = newest.lines.find(({ position }) => position === details['line']);
    const floor = formatAmount({ amount: text(details['floor']), currency: newest.total.currency });
    return t('quote.refused.BELOW_FLOOR', { line: line ? nameIn(locale, line) : text(details['line']), floor });
  }
  if (code === 'CAPACITY_GONE' && newest) {
    const line = newest.lines.find(({ listingId }) => listingId === details['listing']);
    const product = line ? nameIn(locale, line) : t('quote.oneProduct');
    return t('quote.refused.CAPACITY_GONE', {
      month: monthText(text(details['month']), words),
      left: formatQuantity(text(details['left'])),
      product,
    });
  }
  return commandText(words, error);
}
