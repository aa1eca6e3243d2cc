import { InvoicingJobs } from '#finance/invoicing';
import { ApplyStripeEvent, ClosePages } from '#finance/payments';
import { ReleaseOrder, SendBatch } from '#finance/settlement';
import type { HandlerTable } from '#platform/queue';
import {
  MailNotification,
  NoticesService,
  notifyOfOrder,
  notifyOfPayout,
  notifyOfQuote,
  notifyOfRejection,
  notifyOfRequest,
} from '#reactions/notifications';

/** How a handler reaches the services of the libraries: `get(InvoicingService)`. */
export type Get = <T>(type: abstract new (...args: never[]) => T) => T;

/**
 * What is done when something has happened: every event of the catalogue has its row, [] says that nobody needs it yet.
 * The worker refuses to start when a row is missing or a job has no handler or two.
 */
export const handlers = (get: Get): HandlerTable => {
  const notices = get(NoticesService);
  return {
    'request.submitted': [notifyOfRequest(notices)],
    'quote.offered': [notifyOfQuote(notices, 'quote.offered')],
    'quote.countered': [notifyOfQuote(notices, 'quote.countered')],
    'quote.declined': [notifyOfQuote(notices, 'quote.declined')],
    'quote.withdrawn': [notifyOfQuote(notices, 'quote.withdrawn')],
    'quote.accepted': [],
    'quote.lost': [notifyOfQuote(notices, 'quote.lost')],
    'quote.expired': [notifyOfQuote(notices, 'quote.expired')],
    'order.placed': [get(InvoicingJobs).issueProforma, notifyOfOrder(notices, 'order.placed')],
    'order.depositPaid': [notifyOfOrder(notices, 'order.depositPaid')],
    'order.balancePaid': [notifyOfOrder(notices, 'order.balancePaid')],
    'order.paymentTakenBack': [notifyOfOrder(notices, 'order.paymentTakenBack')],
    'order.dueChanged': [get(ClosePages).ofChanged],
    'order.readyToShip': [get(InvoicingJobs).issueCommercialInvoice, notifyOfOrder(notices, 'order.readyToShip')],
    'order.shipped': [get(ReleaseOrder), notifyOfOrder(notices, 'order.shipped')],
    'billOfLading.uploaded': [],
    'billOfLading.rejected': [notifyOfRejection(notices)],
    'order.cancelled': [get(ClosePages).ofCancelled, notifyOfOrder(notices, 'order.cancelled')],
    'stripe.eventReceived': [get(ApplyStripeEvent)],
    'document.issued': [get(InvoicingJobs).renderDocument],
    'batch.approved': [get(SendBatch)],
    'payout.settled': [notifyOfPayout(notices)],
    'notification.written': [get(MailNotification)],
  };
};
