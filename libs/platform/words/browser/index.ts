import type { Locale } from '../locale.js';
import type { WordKey } from '../translator.js';

export * from '../amounts.js';
export * from '../countdown.js';
export * from '../dates.js';
export * from '../digits.js';
export * from '../exact.js';
export * from '../figures.js';
export * from '../numbers.js';
export * from '../texts.js';
export * from '../locale.js';
export { translator, type PlainWordKey, type WordKey, type Words } from '../translator.js';

type Part = Partial<Record<WordKey, string>>;

/** The areas of the page, each with its file in the folder of every language. */
const files = {
  shell: 'shell',
  landing: 'landing',
  books: 'books',
  catalogue: 'catalogue',
  coop: 'coop',
  deal: 'deal',
  ledger: 'ledger',
  listing: 'listing',
  market: 'market',
  matching: 'matching',
  notifications: 'notifications',
  orders: 'orders',
  payouts: 'payouts',
  quotes: 'quotes',
  request: 'request',
  shipping: 'shipping',
  stripeEvents: 'stripe-events',
  today: 'today',
} as const;

export type WordArea = keyof typeof files;

/** One chunk per area and language, so that a page loads the words of its own area in its own language. */
export async function loadWords(area: WordArea, locale: Locale): Promise<Part> {
  const part = (await import(`../${locale}/${files[area]}.ts`)) as Record<string, Part>;
  return part[area]!;
}
