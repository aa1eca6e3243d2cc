import type { Reader, PlatformTx } from '#platform/database';
import { Allocation, Receipt } from './receipt.entity.js';

/** Ids of those that are new: the same payment or match is received once. As one parameter, however many there are. */
export async function keepReceipts(tx: PlatformTx, receipts: readonly Receipt[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>(
    `insert into finance.receipt (id, source, reference, buyer_id, cooperative_id, order_id,
                                  currency, amount_minor, received_at)
     select r.id, r.source, r.reference, r."buyerId", r."cooperativeId", r."orderId",
            r.currency, r."amountMinor", r."receivedAt"
       from jsonb_to_recordset($1::jsonb) r(
              id uuid, source text, reference text, "buyerId" uuid, "cooperativeId" uuid, "orderId" uuid,
              currency text, "amountMinor" bigint, "receivedAt" timestamptz)
     on conflict do nothing
     returning id`,
    [JSON.stringify(receipts)],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function keepAllocations(tx: PlatformTx, allocations: readonly Allocation[]): Promise<void> {
  if (allocations.length === 0) return;
  await tx.sql(
    `insert into finance.allocation (receipt_id, instalment_id, buyer_id, cooperative_id, amount_minor)
     select a."receiptId", a."instalmentId", a."buyerId", a."cooperativeId", a."amountMinor"
       from jsonb_to_recordset($1::jsonb) a(
              "receiptId" uuid, "instalmentId" uuid, "buyerId" uuid, "cooperativeId" uuid, "amountMinor" bigint)`,
    [JSON.stringify(allocations)],
  );
}

/** Whether this payment at Stripe is in our books. */
export const isTaken = async (reader: Reader, intent: string): Promise<boolean> =>
  (await reader.sql(`select from finance.receipt where source = 'stripe' and reference = $1`, [intent])).length > 0;

/** What the receipts so far have given to these instalments, in minor units. */
export async function allocatedTo(reader: Reader, instalmentIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.sql<{ id: string; sum: string }>(
    `select instalment_id as id, sum(amount_minor)::text as sum
       from finance.allocation
      where instalment_id = any($1)
      group by 1`,
    [instalmentIds],
  );
  return new Map(rows.map(({ id, sum }) => [id, BigInt(sum)]));
}

/** Of the bank's receipt of this match nothing is left, nor of what it gave. */
export async function dropReceiptOfMatch(tx: PlatformTx, match: string): Promise<void> {
  await tx.sql(
    `delete from finance.allocation a
      using finance.receipt r
      where a.receipt_id = r.id and r.source = 'bank' and r.reference = $1`,
    [match],
  );
  await tx.sql(`delete from finance.receipt where source = 'bank' and reference = $1`, [match]);
}
