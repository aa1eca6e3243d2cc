import type { Reader, PlatformTx } from '#platform/database';
import { Allocation, Receipt } from './receipt.entity.js';

/** Whether it is new: the same payment or match is received once. */
export async function keepReceipt(tx: PlatformTx, receipt: Receipt): Promise<boolean> {
  const inserted = await tx.db
    .createQueryBuilder()
    .insert()
    .into(Receipt)
    .values(receipt)
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

export const keepAllocation = (tx: PlatformTx, allocation: Allocation): Promise<unknown> =>
  tx.db.insert(Allocation, allocation);

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
