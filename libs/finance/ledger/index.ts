export * from './accounts.js';
export * from './audit.store.js';
export * from './ledger.js';
export { findBookedLine, findPosted, type Posted } from './ledger.store.js';
export * from './postings/corrections.js';
export * from './postings/fund.js';
export * from './postings/opening.js';
export {
  checked,
  credit,
  debit,
  posting,
  postingKinds,
  type BankLine,
  type BankSide,
  type Entry,
  type Posting,
  type PostingKind,
  type Source,
} from './postings/posting.js';
export * from './postings/receipts.js';
export * from './postings/refunds-and-disputes.js';
export * from './postings/settlement.js';
export * from './readings.store.js';
