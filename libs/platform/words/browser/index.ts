import type { Locale } from '../message.js';
import type { WordKey } from '../translator.js';

export * from '../amounts.js';
export * from '../countdown.js';
export * from '../dates.js';
export * from '../digits.js';
export * from '../exact.js';
export * from '../figures.js';
export * from '../numbers.js';
export * from '../texts.js';
export { locales, sourceLocale, type Locale } from '../message.js';
export { translator, type PlainWordKey, type WordKey, type Words } from '../translator.js';

type Part = Partial<Record<WordKey, string>>;

/** One chunk per area and language, so that a page loads the words of its own area in its own language. */
const parts = {
  shell: {
    en: () => import('../en/shell.js').then((part): Part => part.shell),
    km: () => import('../km/shell.js').then((part): Part => part.shell),
  },
  landing: {
    en: () => import('../en/landing.js').then((part): Part => part.landing),
    km: () => import('../km/landing.js').then((part): Part => part.landing),
  },
  books: {
    en: () => import('../en/books.js').then((part): Part => part.books),
    km: () => import('../km/books.js').then((part): Part => part.books),
  },
  catalogue: {
    en: () => import('../en/catalogue.js').then((part): Part => part.catalogue),
    km: () => import('../km/catalogue.js').then((part): Part => part.catalogue),
  },
  coop: {
    en: () => import('../en/coop.js').then((part): Part => part.coop),
    km: () => import('../km/coop.js').then((part): Part => part.coop),
  },
  deal: {
    en: () => import('../en/deal.js').then((part): Part => part.deal),
    km: () => import('../km/deal.js').then((part): Part => part.deal),
  },
  ledger: {
    en: () => import('../en/ledger.js').then((part): Part => part.ledger),
    km: () => import('../km/ledger.js').then((part): Part => part.ledger),
  },
  listing: {
    en: () => import('../en/listing.js').then((part): Part => part.listing),
    km: () => import('../km/listing.js').then((part): Part => part.listing),
  },
  market: {
    en: () => import('../en/market.js').then((part): Part => part.market),
    km: () => import('../km/market.js').then((part): Part => part.market),
  },
  matching: {
    en: () => import('../en/matching.js').then((part): Part => part.matching),
    km: () => import('../km/matching.js').then((part): Part => part.matching),
  },
  notifications: {
    en: () => import('../en/notifications.js').then((part): Part => part.notifications),
    km: () => import('../km/notifications.js').then((part): Part => part.notifications),
  },
  orders: {
    en: () => import('../en/orders.js').then((part): Part => part.orders),
    km: () => import('../km/orders.js').then((part): Part => part.orders),
  },
  payouts: {
    en: () => import('../en/payouts.js').then((part): Part => part.payouts),
    km: () => import('../km/payouts.js').then((part): Part => part.payouts),
  },
  quotes: {
    en: () => import('../en/quotes.js').then((part): Part => part.quotes),
    km: () => import('../km/quotes.js').then((part): Part => part.quotes),
  },
  request: {
    en: () => import('../en/request.js').then((part): Part => part.request),
    km: () => import('../km/request.js').then((part): Part => part.request),
  },
  shipping: {
    en: () => import('../en/shipping.js').then((part): Part => part.shipping),
    km: () => import('../km/shipping.js').then((part): Part => part.shipping),
  },
  stripeEvents: {
    en: () => import('../en/stripe-events.js').then((part): Part => part.stripeEvents),
    km: () => import('../km/stripe-events.js').then((part): Part => part.stripeEvents),
  },
  today: {
    en: () => import('../en/today.js').then((part): Part => part.today),
    km: () => import('../km/today.js').then((part): Part => part.today),
  },
} satisfies Record<string, Record<Locale, () => Promise<Part>>>;

export type WordArea = keyof typeof parts;

export const loadWords = (area: WordArea, locale: Locale): Promise<Part> => parts[area][locale]();
