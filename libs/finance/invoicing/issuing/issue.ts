import type { PlatformTx } from '#platform/database';
import { newId, refuse } from '#platform/kernel';
import { assertPrintable, Unprintable } from '#platform/pdf';
import type { Document } from '../documents/document.entity.js';
import { checkFacts, composeSnapshot, type DocumentType, type OrderFacts } from '../documents/document.js';
import { findDocument, hashOfSnapshot, keepDocument, lockOrder, readFacts } from '../documents/documents.store.js';
import { latestTemplate } from '../printing/templates.js';
import { nextFiscalNumber } from '../series/series.store.js';

export interface IssuedDocument {
  readonly documentId: string;
  readonly number: string;
}

/**
 * Issues an order's document in the transaction of its caller: locks the order, then the counter; one
 * document of a type per order, so a second call gives the first one. Printing is a job's, behind `document.issued`.
 */
export async function issueDocument(
  tx: PlatformTx,
  type: DocumentType,
  orderId: string,
  { demo }: { demo: boolean },
): Promise<IssuedDocument> {
  const order = await lockOrder(tx, orderId);
  tx.about(order);
  const known = await findDocument(tx, orderId, type);
  if (known) return { documentId: known.id, number: known.number };
  const facts = await readFacts(tx, orderId);
  checkFacts(type, facts);
  refuseUnprintable(facts);
  const { year, n, ...issued } = await nextFiscalNumber(tx, order.cooperativeId, order.programmeId, type);
  const snapshot = composeSnapshot(type, facts, issued, demo);
  const document: Document = {
    id: newId(),
    ...order,
    orderId,
    type,
    year,
    n,
    number: issued.number,
    issuedAt: issued.issuedAt,
    snapshot,
    snapshotSha256: hashOfSnapshot(snapshot),
    templateVersion: latestTemplate(type).version,
  };
  await keepDocument(tx, document);
  tx.emit('document.issued', { documentId: document.id });
  return { documentId: document.id, number: issued.number };
}

/** Before a number is taken: a frozen snapshot could never be put right, the name of a buyer can. */
function refuseUnprintable(facts: OrderFacts): void {
  try {
    assertPrintable(facts, `the order ${facts.number}`);
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error;
    refuse('BAD_INPUT', {
      field: 'orderId',
      reason: 'UNPRINTABLE',
      character: error.details.character,
      message: `No document can be issued: ${error.message}. Let it be written in Latin letters (or Khmer).`,
    });
  }
}
