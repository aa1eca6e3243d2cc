import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { Files, type OpenFile } from '#platform/files';
import { refuse, type Actor } from '#platform/kernel';
import { findDocumentsOfOrders, findPdf, getDocument, type DocumentRow } from '../documents/documents.store.js';
import { issueDocument, type IssuedDocument } from './issue.js';

@Injectable()
export class DocumentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DEMO'>,
  ) {}

  /** Refuses with NOT_FOUND, ILLEGAL_STEP, OUT_OF_BALANCE, BAD_INPUT. */
  issueProforma(tx: PlatformTx, orderId: string): Promise<IssuedDocument> {
    return issueDocument(tx, 'PROFORMA', orderId, { demo: this.config.DEMO });
  }

  /** The same for a commercial invoice. */
  issueCommercialInvoice(tx: PlatformTx, orderId: string): Promise<IssuedDocument> {
    return issueDocument(tx, 'COMMERCIAL_INVOICE', orderId, { demo: this.config.DEMO });
  }

  ofOrders(actor: Actor, orderIds: readonly string[]): Promise<DocumentRow[]> {
    return this.uow.read(actor, (reader) => findDocumentsOfOrders(reader, orderIds));
  }

  /**
   * A document's PDF for one who may read it: its buyer, its cooperative, the secretariat. NOT_FOUND for all others,
   * and until it is printed.
   */
  async readDocument(actor: Actor, documentId: string): Promise<OpenFile & { fileName: string; type: string }> {
    const [document, pdf] = await this.uow.read(
      actor,
      async (reader) => [await getDocument(reader, documentId), await findPdf(reader, documentId)] as const,
    );
    if (!pdf)
      return refuse('NOT_FOUND', {
        documentId,
        ready: false,
        message: 'The document is being made. Ask again in a moment.',
      });
    const file = await this.files.open(pdf.sha256.toString('hex'));
    return { ...file, fileName: `${document.number}_${document.snapshot.order.number}.pdf`, type: 'application/pdf' };
  }
}
