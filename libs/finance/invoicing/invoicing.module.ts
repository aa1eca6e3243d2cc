import { Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { PdfModule } from '#platform/pdf';
import { DocumentsService } from './documents/documents.service.js';
import { InvoicingJobs } from './invoicing.jobs.js';
import { PrintDocument } from './printing/print-document.js';

@Module({
  imports: [FilesModule, PdfModule],
  providers: [DocumentsService, PrintDocument, InvoicingJobs],
  exports: [DocumentsService, PrintDocument, InvoicingJobs],
})
export class InvoicingModule {}
