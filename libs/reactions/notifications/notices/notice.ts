import type { EventName } from '#platform/kernel';

/** The events of which people are told; the word catalogue has their texts under `notice.<kind>`. */
export const noticeKinds = [
  'request.submitted',
  'quote.offered',
  'quote.countered',
  'quote.declined',
  'quote.withdrawn',
  'quote.lost',
  'quote.expired',
  'order.placed',
  'order.depositPaid',
  'order.balancePaid',
  'order.paymentTakenBack',
  'order.readyToShip',
  'order.shipped',
  'order.cancelled',
  'billOfLading.rejected',
  'payout.settled',
] as const satisfies EventName[];

export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice says, frozen when it is written: names, numbers and amounts as they were then. */
export interface NoticeFacts {
  /** What it is about, for the link: a quote or an order, as its row's id. */
  quoteId: string;
  orderId: string | null;
  requestNumber: string;
  requestTitle: string;
  quoteNumber: string;
  orderNumber: string | null;
  buyer: string;
  cooperative: string;
  cooperativeKm: string | null;
  revision: number;
  /** Decimal string and currency of the newest terms; null before the first. */
  total: { amount: string; currency: string } | null;
  /** Of the order's first instalment. */
  deposit: { amount: string; currency: string } | null;
  /** Day of the programme's zone. */
  depositDueOn: string | null;
  /** What is left after the deposit; null when everything was up front. */
  balance: { amount: string; currency: string } | null;
  /** The balance was paid when the notice was written. */
  balancePaid: boolean;
  /** Of a rejected bill of lading: its printed number and what is wrong. */
  billOfLading: { number: string; reason: string } | null;
  /** Of a payout that reached the cooperative's account: the whole of it, and for how many orders. */
  paid: { amount: string; currency: string; orders: number } | null;
  /** Of a cancelled order: what had come for it, which is the buyer's credit. Notices of before do not have it. */
  credit?: { amount: string; currency: string } | null;
  /** Day on which the order is to be ready; null without an order. */
  readyOn: string | null;
  /** ISO instant. */
  validUntil: string;
}

/** Whether it is told of an order; the others are told of a quote. */
export const isOfOrder = (kind: NoticeKind): boolean => !kind.startsWith('quote.') && !kind.startsWith('request.');

export type TradeSide = 'buyer' | 'cooperative';

/**
 * Who is told of what: the side that did something is not told of it, the other one is; of an order and of an expiry
 * both are. Viewers and auditors act on nothing and are not disturbed.
 */
export function toldSides(kind: NoticeKind, revisionAuthor: TradeSide | null): readonly TradeSide[] {
  switch (kind) {
    case 'request.submitted':
    case 'quote.countered':
    case 'quote.lost':
    case 'billOfLading.rejected':
    case 'payout.settled':
      return ['cooperative'];
    case 'quote.offered':
    case 'order.readyToShip': // the cooperative has said so itself
      return ['buyer'];
    case 'quote.declined': // by the side that was asked: the author of the newest terms is told
      return [revisionAuthor ?? 'buyer'];
    case 'quote.withdrawn': // by the author: the other side is told
      return [revisionAuthor === 'buyer' ? 'cooperative' : 'buyer'];
    case 'quote.expired':
    case 'order.placed':
    case 'order.depositPaid':
    case 'order.balancePaid':
    case 'order.shipped':
    case 'order.paymentTakenBack':
    case 'order.cancelled':
      return ['buyer', 'cooperative'];
  }
}

/** Where a notice leads: a path of the page. `globalId` makes the public id of a row. */
export function pathOf(
  side: TradeSide,
  facts: Pick<NoticeFacts, 'quoteId' | 'orderId'>,
  globalId: (type: string, id: string) => string,
): string {
  const prefix = side === 'cooperative' ? '/coop' : '';
  return facts.orderId
    ? `${prefix}/orders/${globalId('Order', facts.orderId)}`
    : `${prefix}/quotes/${globalId('Quote', facts.quoteId)}`;
}
