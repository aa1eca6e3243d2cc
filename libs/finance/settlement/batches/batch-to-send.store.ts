import type { Reader } from '#platform/database';
import { refuse } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import type { BatchState } from './batch.states.js';
import type { BatchPayout, PaymentBatch } from './pain001.js';

export interface BatchToSend {
  state: BatchState;
  messageId: string;
  fileSha256: Buffer | null;
  /** What the payment file says; the same at every reading, for all of it is frozen. */
  file: PaymentBatch;
}

/** An approved batch as its payment file says it. */
export async function readBatchToSend(reader: Reader, batchId: string): Promise<BatchToSend> {
  const [batch] = await reader.sql<{
    state: BatchState;
    messageId: string;
    fileSha256: Buffer | null;
    currency: Currency;
    createdAt: Date;
    executeOn: string;
    debtor: PaymentBatch['debtor'];
  }>(
    `select b.state, b.message_id as "messageId", b.file_sha256 as "fileSha256", b.currency,
            b.approved_at as "createdAt", to_char(b.approved_at at time zone g.zone, 'YYYY-MM-DD') as "executeOn",
            jsonb_build_object('name', a.owner, 'account', a.number, 'bic', a.bic) as debtor
       from finance.payout_batch b
       join trade.programme g on g.id = b.programme_id
       join finance.bank_account a on a.id = b.bank_account_id
      where b.id = $1`,
    [batchId],
  );
  const { state, messageId, fileSha256, currency, ...rest } = batch ?? refuse('NOT_FOUND');
  const payouts = await reader.sql<{
    endToEndId: string;
    amountMinor: string;
    beneficiary: BatchPayout['beneficiary'];
    orders: string[];
  }>(
    `select p.end_to_end_id as "endToEndId", p.amount_minor::text as "amountMinor", p.beneficiary,
            (select array_agg(o.number order by o.number)
               from finance.payout_line l
               join trade.order o on o.id = l.order_id
              where l.payout_id = p.id) as orders
       from finance.payout p
      where p.batch_id = $1
      order by p.position`,
    [batchId],
  );
  return {
    state,
    messageId,
    fileSha256,
    file: {
      messageId,
      currency,
      ...rest,
      payouts: payouts.map(({ amountMinor, orders, ...each }) => ({
        ...each,
        amount: money(amountMinor, currency),
        remittance: remittanceOf(orders),
      })),
    },
  };
}

/** What the cooperative reads on its account: the orders, or as many as fit into 140 characters. */
export function remittanceOf(orders: readonly string[]): string {
  const [first, ...more] = orders;
  const all = more.length === 0 ? `Order ${first}` : `Orders ${orders.join(', ')}`;
  return all.length <= 140 ? all : `Orders ${first} and ${more.length} more`;
}
