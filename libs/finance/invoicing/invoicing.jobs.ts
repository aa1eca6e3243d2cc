import { Injectable } from '@nestjs/common';
import type { StoredFile } from '#platform/files';
import type { Handler } from '#platform/queue';
import { findOrders } from '#trade/orders';
import { DocumentsService } from './issuing/documents.service.js';
import { PrintDocument } from './printing/print-document.js';

/** What invoicing does when something has happened. */
@Injectable()
export class InvoicingJobs {
  constructor(
    private readonly documents: DocumentsService,
    private readonly printing: PrintDocument,
  ) {}

  /**
   * An order gets its proforma, however far it has come; one that was cancelled before its turn came gets none, and no
   * number is used.
   */
  readonly issueProforma: Handler<'order.placed'> = {
    name: 'invoicing.issueProforma',
    event: 'order.placed',
    run: async (tx, { orderId }) => {
      const [order] = await findOrders(tx, [orderId]);
      if (order?.state === 'CANCELLED')
        return { skipped: `order ${order.number} was cancelled before its proforma was issued` };
      return void (await this.documents.issueProforma(tx, orderId));
    },
  };

  /** Goods that are ready to ship get their invoice. */
  readonly issueCommercialInvoice: Handler<'order.readyToShip'> = {
    name: 'invoicing.issueCommercialInvoice',
    event: 'order.readyToShip',
    run: async (tx, { orderId }) => void (await this.documents.issueCommercialInvoice(tx, orderId)),
  };

  readonly renderDocument: Handler<'document.issued', StoredFile> = {
    name: 'invoicing.renderDocument',
    event: 'document.issued',
    channel: 'print',
    before: ({ documentId }, _context, actor) => this.printing.print(documentId, actor),
    run: (tx, { documentId }, _context, file) => this.printing.keep(tx, documentId, file),
  };
}
