import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentsService, InvoicingJobs, PrintDocument } from '#finance/invoicing';
import type { PlatformTx } from '#platform/database';
import { systemOf } from '#platform/kernel';
import { DiskFiles } from '#platform/files';
import type { Printer } from '#platform/pdf';
import { asSystem } from '../../support/as-system.js';
import { Market } from '../../support/market.js';

export const job = { outboxId: '1', jobId: '1-test', requestId: null };

export const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A market whose documents are issued and printed, with their files in a folder of its own. */
export class Office {
  readonly documents: DocumentsService;
  readonly jobs: InvoicingJobs;

  private constructor(
    readonly market: Market,
    readonly folder: string,
    printer: Printer,
  ) {
    const files = new DiskFiles(folder);
    this.documents = new DocumentsService(market.uow, files, { DEMO: true });
    this.jobs = new InvoicingJobs(this.documents, new PrintDocument(market.uow, files, printer));
  }

  static async open(printer: Printer): Promise<Office> {
    return new Office(await Market.open({ capacity: '1000000' }), await mkdtemp(join(tmpdir(), 'documents-')), printer);
  }

  async close(): Promise<void> {
    await this.market.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  write = <R>(work: (tx: PlatformTx) => Promise<R>): Promise<R> => asSystem(this.market.uow, work);

  proforma = (orderId: string) => this.write((tx) => this.documents.issueProforma(tx, orderId));

  invoice = (orderId: string) => this.write((tx) => this.documents.issueCommercialInvoice(tx, orderId));

  printed = async (documentId: string): Promise<{ sha256: string }> => {
    const { renderDocument } = this.jobs;
    const file = await renderDocument.before!({ documentId }, job, systemOf(this.market.programmeId));
    await this.write((tx) => renderDocument.run(tx, { documentId }, job, file));
    return file;
  };

  issued = () =>
    this.market.rows<{
      number: string;
      cooperative_id: string;
      n: number;
      year: number;
      snapshot: { issuedOn: string };
      issued_at: Date;
    }>('select * from finance.document order by issued_at, n');

  /** Orders of a cooperative: accepted requests of 300, 80 and 125 kg. */
  orders = async (count: number, cooperative = 0): Promise<string[]> => {
    const { market } = this;
    const made: string[] = [];
    for (let i = 0; i < count; i++) {
      const { quoteIds } = await market.ask([cooperative]);
      made.push((await market.accept(market.managers[cooperative]!, quoteIds[0]!, 1)).orderId);
    }
    return made;
  };

  move = (orderId: string, state: string) =>
    this.market.rows('update trade.order set state = $2 where id = $1', [orderId, state]);

  rename = (organisationId: string, name: string) =>
    this.market.rows(`update trade.organisation set name = name || jsonb_build_object('en', $2::text) where id = $1`, [
      organisationId,
      name,
    ]);

  setClock = (instant: string) =>
    this.market.rows('update platform.clock set ahead = $1::timestamptz - clock_timestamp()', [instant]);
}
