import { InvoicingJobs } from '#finance/invoicing';
import { ApplyStripeEvent, ClosePages } from '#finance/payments';
import { ReleaseOrder, SendBatch } from '#finance/settlement';
import type { HandlerTable } from '#platform/queue';
import { MailNotification, NoticesService, withNotices } from '#reactions/notifications';

/** How a handler reaches the services of the libraries: `get(InvoicingService)`. */
export type Get = <T>(type: abstract new (...args: never[]) => T) => T;

/**
 * What is done when something has happened: every event of the catalogue has its row, [] says that nothing is done
 * about it. Who is told of it stands in the table of notices. The worker refuses to start when a row is missing or a
 * job has no handler or two.
 */
export const handlers = (get: Get): HandlerTable =>
  withNotices(
    {
      'request.submitted': [],
      'quote.offered': [],
      'quote.countered': [],
      'quote.declined': [],
      'quote.withdrawn': [],
      'quote.accepted': [],
      'quote.lost': [],
      'quote.expired': [],
      'order.placed': [get(InvoicingJobs).issueProforma],
      'order.depositPaid': [],
      'order.balancePaid': [],
      'order.paymentTakenBack': [],
      'order.dueChanged': [get(ClosePages).ofChanged],
      'order.readyToShip': [get(InvoicingJobs).issueCommercialInvoice],
      'order.shipped': [get(ReleaseOrder)],
      'billOfLading.uploaded': [],
      'billOfLading.rejected': [],
      'order.cancelled': [get(ClosePages).ofCancelled],
      'stripe.eventReceived': [get(ApplyStripeEvent)],
      'document.issued': [get(InvoicingJobs).renderDocument],
      'batch.approved': [get(SendBatch)],
      'payout.settled': [],
      'notification.written': [get(MailNotification)],
    },
    get(NoticesService),
  );
