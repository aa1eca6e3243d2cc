import { createHash } from 'node:crypto';
import { canonical, type Reader, type PlatformTx } from '#platform/database';
import type { StoredFile } from '#platform/files';
import { refuse } from '#platform/kernel';
import { findBankDetails } from '#finance/banking';
import type { DocumentType, OrderFacts, Snapshot } from './document.js';
import { Artifact, Document } from './document.entity.js';

/** What a list shows of a document. */
export interface DocumentRow {
  id: string;
  orderId: string;
  type: DocumentType;
  number: string;
  issuedAt: Date;
  /** The day that is printed on it. */
  issuedOn: string;
  /** Its PDF is there. */
  ready: boolean;
}

/** The documents of these orders that the actor may see, in the order in which they were issued. */
export const findDocumentsOfOrders = (reader: Reader, orderIds: readonly string[]): Promise<DocumentRow[]> =>
  reader.sql<DocumentRow>(
    `select d.id, d.order_id as "orderId", d.type, d.number, d.issued_at as "issuedAt",
            d.snapshot ->> 'issuedOn' as "issuedOn",
            exists (
              select from finance.artifact a
               where a.document_id = d.id and a.format = 'pdf' and a.locale = 'en') as ready
       from finance.document d
      where d.order_id = any($1::uuid[])
      order by d.issued_at, d.id`,
    [orderIds],
  );

export async function getDocument(reader: Reader, id: string): Promise<Document> {
  return (
    (await reader.db.findOneBy(Document, { id })) ?? refuse('NOT_FOUND', { message: 'There is no such document.' })
  );
}

/** An order has one document of a type. */
export const findDocument = (reader: Reader, orderId: string, type: DocumentType): Promise<Document | null> =>
  reader.db.findOneBy(Document, { orderId, type });

export const keepDocument = (tx: PlatformTx, document: Document): Promise<unknown> =>
  tx.db.insert(Document, document as never);

/** Of the snapshot as its row holds it, whatever the order of its keys. */
export const hashOfSnapshot = (snapshot: Snapshot): Buffer => createHash('sha256').update(canonical(snapshot)).digest();

/** The same file again changes nothing. */
export const keepPdf = (tx: PlatformTx, documentId: string, { sha256, bytes }: StoredFile): Promise<unknown> =>
  tx.sql(
    `insert into finance.artifact (document_id, format, locale, sha256, bytes, rendered_at)
     values ($1, 'pdf', 'en', decode($2, 'hex'), $3, platform.now())
     on conflict do nothing`,
    [documentId, sha256, bytes],
  );

export const findPdf = (reader: Reader, documentId: string): Promise<Artifact | null> =>
  reader.db.findOneBy(Artifact, { documentId, format: 'pdf', locale: 'en' });

/** An order that is held still until the commit, so that two can't issue its document at once. */
export async function lockOrder(
  tx: PlatformTx,
  orderId: string,
): Promise<{ programmeId: string; buyerId: string; cooperativeId: string }> {
  const [order] = await tx.sql<{ programmeId: string; buyerId: string; cooperativeId: string }>(
    `select programme_id as "programmeId", buyer_id as "buyerId", cooperative_id as "cooperativeId"
       from trade.order
      where id = $1
        for no key update`,
    [orderId],
  );
  return order ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' });
}

/** Everything about an order that a document may say. */
export async function readFacts(reader: Reader, orderId: string): Promise<OrderFacts> {
  const [row] = await reader.sql<{ facts: Omit<OrderFacts, 'bank'> }>(
    `select jsonb_build_object(
        'number', o.number, 'state', o.state, 'placedOn', (o.placed_at at time zone g.zone)::date,
        'incoterm', o.incoterm, 'place', o.place, 'readyOn', o.ready_on,
        'currency', o.currency, 'totalMinor', o.total_minor::text,
        'programme', jsonb_build_object('name', platform.text_in(g.name, 'en'), 'country', g.country, 'zone', g.zone),
        'seller', jsonb_build_object(
          'name', platform.text_in(s.name, 'en'), 'nameKm', s.name ->> 'km',
          'place', platform.text_in(s.place, 'en'), 'placeKm', s.place ->> 'km',
          'province', s.province, 'country', s.country),
        'buyer', jsonb_build_object(
          'name', platform.text_in(b.name, 'en'), 'place', platform.text_in(b.place, 'en'), 'country', b.country),
        'lines', (
          select coalesce(jsonb_agg(jsonb_build_object(
                   'position', l.position, 'name', platform.text_in(l.name, 'en'), 'nameKm', l.name ->> 'km',
                   'hsCode', l.hs_code, 'origin', p.origin,
                   'quantity', l.quantity::text, 'unit', l.unit,
                   'unitPrice', l.unit_price::text, 'amountMinor', l.amount_minor::text)
                 order by l.position), '[]')
            from trade.order_line l
            left join trade.listing p on p.id = l.listing_id
           where l.order_id = o.id),
        'schedule', (
          select coalesce(jsonb_agg(jsonb_build_object(
                   'kind', i.kind, 'amountMinor', i.amount_minor::text,
                   'dueOn', i.due_on, 'reference', i.reference)
                 order by i.position), '[]')
            from trade.instalment i
           where i.order_id = o.id),
        'proforma', (
          select jsonb_build_object('number', d.number, 'issuedOn', (d.issued_at at time zone g.zone)::date)
            from finance.document d
           where d.order_id = o.id and d.type = 'PROFORMA')) as facts
       from trade.order o
       join trade.programme g on g.id = o.programme_id
       join trade.organisation s on s.id = o.cooperative_id
       join trade.organisation b on b.id = o.buyer_id
      where o.id = $1`,
    [orderId],
  );
  const facts = row?.facts ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' });
  const [account] = await findBankDetails(reader, [orderId]);
  return {
    ...facts,
    bank: account
      ? { beneficiary: account.beneficiary, bank: account.bank, bic: account.bic, account: account.account }
      : null,
  };
}
