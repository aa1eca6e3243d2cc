/**
 * Everything that the platform announces: past tense, ids only (a handler reads what it needs by id).
 * An event that is not listed here can't be emitted, and the worker refuses to start when a listed one has no row in
 * its table of handlers.
 */
export interface Events {
  'request.submitted': { requestId: string };
  'quote.offered': { quoteId: string; revision: number };
  'quote.countered': { quoteId: string; revision: number };
  'quote.declined': { quoteId: string };
  'quote.withdrawn': { quoteId: string };
  'quote.accepted': { quoteId: string; orderId: string };
  'quote.lost': { quoteId: string };
  'quote.expired': { quoteId: string };
  'order.placed': { orderId: string };
  'order.depositPaid': { orderId: string };
  'order.balancePaid': { orderId: string };
  'order.paymentTakenBack': { orderId: string };
  'order.dueChanged': { orderId: string };
  'order.readyToShip': { orderId: string };
  'order.shipped': { orderId: string };
  'order.cancelled': { orderId: string };
  'billOfLading.uploaded': { uploadId: string };
  'billOfLading.rejected': { uploadId: string };
  'stripe.eventReceived': { eventId: string };
  'notification.written': { notificationId: string };
  'document.issued': { documentId: string };
  'batch.approved': { batchId: string };
  'payout.settled': { payoutId: string };
}

export type EventName = keyof Events;

/** Events that are of no programme when they are told, and why; every other is of the one it is told in. */
export const ofNoProgramme: { readonly [E in EventName]?: string } = {};

/** The same at run time; an event that is missing here doesn't compile. */
const listed: Record<EventName, true> = {
  'request.submitted': true,
  'quote.offered': true,
  'quote.countered': true,
  'quote.declined': true,
  'quote.withdrawn': true,
  'quote.accepted': true,
  'quote.lost': true,
  'quote.expired': true,
  'order.placed': true,
  'order.depositPaid': true,
  'order.balancePaid': true,
  'order.paymentTakenBack': true,
  'order.dueChanged': true,
  'order.readyToShip': true,
  'order.shipped': true,
  'order.cancelled': true,
  'billOfLading.uploaded': true,
  'billOfLading.rejected': true,
  'stripe.eventReceived': true,
  'notification.written': true,
  'document.issued': true,
  'batch.approved': true,
  'payout.settled': true,
};

export const eventNames = Object.keys(listed) as EventName[];
