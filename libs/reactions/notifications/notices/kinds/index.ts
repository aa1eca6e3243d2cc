import type { Notice } from '../notice.js';
import { billOfLadingRejected } from './bill-of-lading-rejected.js';
import { orderBalancePaid } from './order-balance-paid.js';
import { orderCancelled } from './order-cancelled.js';
import { orderDepositPaid } from './order-deposit-paid.js';
import { orderPaymentTakenBack } from './order-payment-taken-back.js';
import { orderPlaced } from './order-placed.js';
import { orderReadyToShip } from './order-ready-to-ship.js';
import { orderShipped } from './order-shipped.js';
import { payoutSettled } from './payout-settled.js';
import { quoteCountered } from './quote-countered.js';
import { quoteDeclined } from './quote-declined.js';
import { quoteExpired } from './quote-expired.js';
import { quoteLost } from './quote-lost.js';
import { quoteOffered } from './quote-offered.js';
import { quoteWithdrawn } from './quote-withdrawn.js';
import { requestSubmitted } from './request-submitted.js';

/**
 * Everything that people are told. A kind is one file and one row; two kinds may tell of the same event. A kind's name
 * is kept in rows and in the names of jobs: it never changes.
 */
export const kinds = {
  'request.submitted': requestSubmitted,
  'quote.offered': quoteOffered,
  'quote.countered': quoteCountered,
  'quote.declined': quoteDeclined,
  'quote.withdrawn': quoteWithdrawn,
  'quote.lost': quoteLost,
  'quote.expired': quoteExpired,
  'order.placed': orderPlaced,
  'order.depositPaid': orderDepositPaid,
  'order.balancePaid': orderBalancePaid,
  'order.paymentTakenBack': orderPaymentTakenBack,
  'order.readyToShip': orderReadyToShip,
  'order.shipped': orderShipped,
  'order.cancelled': orderCancelled,
  'billOfLading.rejected': billOfLadingRejected,
  'payout.settled': payoutSettled,
} as const satisfies Record<string, Notice>;

export type NoticeKind = keyof typeof kinds;
export const noticeKinds = Object.keys(kinds) as NoticeKind[];

/** The facts that a kind keeps. */
export type FactsOf<K extends NoticeKind> = (typeof kinds)[K] extends Notice<infer _, infer Facts> ? Facts : never;

/** A notice that was read back: its kind says which facts it has. */
export type Told = { [K in NoticeKind]: { readonly kind: K; readonly facts: FactsOf<K> } }[NoticeKind];
