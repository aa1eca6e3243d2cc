import { findCurrency } from '#platform/money/currencies';
import { groupDigits } from './message.js';

/** An amount as the API writes it: a decimal string, never a float. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/**
 * full: alone on a desktop, in a mail or on a document. short: the cooperative's phone. bare: in a column whose
 * head names the currency.
 */
export type AmountStyle = 'full' | 'short' | 'bare';

const MINUS = '\u2212';
const SPACE = '\u00a0';

/** How many digits an amount of this currency has after the point; two where nobody knows the currency. */
export const digitsOf = (currency: string): number => findCurrency(currency)?.digits ?? 2;

/** `US$ 12,850.00`, `$36.50`, `5,000,000៛`, `−18.00`: the same in both languages, always Latin digits. */
export function formatAmount({ amount, currency }: Amount, style: AmountStyle = 'full'): string {
  const facts = findCurrency(currency);
  const negative = amount.startsWith('-');
  const figure = groupDigits(withDigits(negative ? amount.slice(1) : amount, digitsOf(currency)));
  const sign = negative && /[1-9]/.test(figure) ? MINUS : '';
  if (style === 'bare') return sign + figure;
  const symbol = (style === 'short' ? facts?.shortSymbol : facts?.symbol) ?? currency;
  if (facts?.symbolAfter) return `${sign}${figure}${symbol}`;
  const isSign = style === 'short' && symbol !== currency;
  return `${sign}${symbol}${isSign ? '' : SPACE}${figure}`;
}

/** What stands before and after a figure of this currency, as `formatAmount` writes it: beside a field for one. */
export function signOf(currency: string, style: AmountStyle): { before: string; after: string } {
  const [before = '', after = ''] = formatAmount({ amount: '1', currency }, style).split(/[\d.]+/);
  return { before, after };
}

/** At least the currency's digits; a unit price may carry more, which are shown, never rounded away. */
function withDigits(plain: string, digits: number): string {
  const [whole = '0', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** A plain decimal with commas between its thousands, as all pages write figures. */
export const groupNumber = (value: string): string => groupDigits(value);

/** A quantity: grouped, without the zeros that only the database needs. */
export const formatQuantity = (value: string): string =>
  groupDigits(value.includes('.') ? value.replace(/\.?0+$/, '') : value).replace(/^-/, MINUS);
