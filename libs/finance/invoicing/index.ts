export type { DocumentType, Snapshot } from './documents/document.js';
export * from './documents/document.entity.js';
export { DocumentsService } from './documents/documents.service.js';
export { findDocumentsOfOrders, getDocument, type DocumentRow } from './documents/documents.store.js';
export type { IssuedDocument } from './documents/issue.js';
export * from './invoicing.jobs.js';
export * from './invoicing.module.js';
export { PrintDocument } from './printing/print-document.js';
export { nextFiscalNumber, type FiscalNumber } from './series/series.store.js';
