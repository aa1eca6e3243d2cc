import { formatAmount, formatMoment, type Words } from '#platform/words/browser';
import { platformNow } from '../../data/clock';
import { RefusalError } from '../../data/request';
import { commandText } from '../../words/refusal-text';

const text = (fact: unknown): string => (typeof fact === 'string' ? fact : '');

/** Why a batch was not drafted, approved or cancelled, and what to do; moments in the reader's zone. */
export function payoutRefusal(words: Words, error: unknown, zone: string): string {
  const { t } = words;
  if (!(error instanceof RefusalError)) return commandText(words, error);
  const { code, field, details } = error;
  const amount = (name: string): string =>
    formatAmount({ amount: text(details[name]), currency: text(details['currency']) });
  switch (code) {
    case 'NOTHING_DUE':
    case 'NEEDS_ANOTHER_PERSON':
    case 'NO_BANK_ACCOUNT':
    case 'ILLEGAL_STEP':
      return t(`payouts.refused.${code}`);
    case 'NOT_ENOUGH_AT_BANK':
      return t('payouts.refused.NOT_ENOUGH_AT_BANK', { total: amount('total'), available: amount('available') });
    case 'BALANCE_TOO_LOW':
      return t('payouts.refused.BALANCE_TOO_LOW', { balance: amount('balance'), amount: amount('amount') });
    case 'PAYOUT_ACCOUNT_MISSING':
      return t('payouts.refused.PAYOUT_ACCOUNT_MISSING', {
        cooperatives: Array.isArray(details['cooperatives']) ? details['cooperatives'].join(', ') : '',
      });
    case 'PAYOUT_UNKNOWN':
      return t('payouts.refused.PAYOUT_UNKNOWN', {
        statement: text(details['statement']),
        ids: Array.isArray(details['endToEndIds']) ? details['endToEndIds'].join(', ') : '',
      });
    case 'AMOUNT_DIFFERS':
      return t('payouts.refused.AMOUNT_DIFFERS', { amount: amount('line') });
    case 'NOT_FOUND':
      return field === 'input.paidAs' ? t('payouts.refused.paidAs') : commandText(words, error);
    case 'PAYOUT_ACCOUNT_TOO_NEW':
      return t('payouts.refused.PAYOUT_ACCOUNT_TOO_NEW', {
        cooperative: text(details['cooperative']),
        hours: Number(details['hours']),
        from: formatMoment(words, new Date(text(details['from'])), { zone, now: platformNow() }),
      });
    default:
      return commandText(words, error);
  }
}
