export type { DocumentType, Snapshot } from './documents/document.js';
export * from './documents/document.entity.js';
export { findDocumentsOfOrders, getDocument, type DocumentRow } from './documents/documents.store.js';
export { DocumentsService } from './issuing/documents.service.js';
export type { IssuedDocument } from './issuing/issue.js';
export * from './invoicing.jobs.js';
export * from './invoicing.module.js';
export { PrintDocument } from './printing/print-document.js';
export { nextFiscalNumber, skipFiscalNumbers, type FiscalNumber } from './series/series.store.js';
