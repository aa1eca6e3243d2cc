import { Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { PdfModule } from '#platform/pdf';
import { InvoicingJobs } from './invoicing.jobs.js';
import { DocumentsService } from './issuing/documents.service.js';
import { PrintDocument } from './printing/print-document.js';

@Module({
  imports: [FilesModule, PdfModule],
  providers: [DocumentsService, PrintDocument, InvoicingJobs],
  exports: [DocumentsService, PrintDocument, InvoicingJobs],
})
export class InvoicingModule {}
