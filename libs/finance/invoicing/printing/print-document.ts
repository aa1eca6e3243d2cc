import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { Files, type StoredFile } from '#platform/files';
import type { SystemActor } from '#platform/kernel';
import { Printer } from '#platform/pdf';
import type { Document } from '../documents/document.entity.js';
import { getDocument, hashOfSnapshot, keepPdf } from '../documents/documents.store.js';
import { templateOf } from './templates.js';

/** Prints issued documents. Safe to repeat: the same snapshot gives the same bytes, which are the same file. */
@Injectable()
export class PrintDocument {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
    private readonly printer: Printer,
  ) {}

  /** Outside of any transaction. */
  async print(documentId: string, actor: SystemActor): Promise<StoredFile> {
    const document = await this.uow.read(actor, (reader) => getDocument(reader, documentId));
    const pdf = await this.render(document);
    return this.files.put(pdf, { type: 'application/pdf' });
  }

  /** The bytes that a document has, now and at any later time. */
  async render(document: Document): Promise<Buffer> {
    const { snapshot, snapshotSha256, number } = document;
    if (!hashOfSnapshot(snapshot).equals(snapshotSha256))
      throw new Error(
        `the snapshot of ${number} (${document.id}) no longer has its hash: it was changed behind our back`,
      );
    const template = templateOf(document.type, document.templateVersion);
    return this.printer.renderPdf(template, { ...snapshot, seal: snapshotSha256.toString('hex') }, document.issuedAt);
  }

  async keep(tx: PlatformTx, documentId: string, file: StoredFile): Promise<void> {
    await keepPdf(tx, documentId, file);
  }
}
