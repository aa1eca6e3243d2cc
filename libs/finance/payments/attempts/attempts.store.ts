import { In } from 'typeorm';
import type { Reader, Tx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { PaymentAttempt } from './attempt.entity.js';

export async function getAttempt(reader: Reader, id: string): Promise<PaymentAttempt> {
  return (await reader.db.findOneBy(PaymentAttempt, { id })) ?? refuse('NOT_FOUND');
}

/** The one attempt of an instalment that may still be paid, if there is one. */
export const findOpenAttempt = (reader: Reader, instalmentId: string): Promise<PaymentAttempt | null> =>
  reader.db.findOneBy(PaymentAttempt, { instalmentId, state: In(['REQUESTED', 'OPEN']) });

/** What the receipts so far have given to these instalments, in minor units. */
export async function allocatedTo(reader: Reader, instalmentIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.sql<{ id: string; sum: string }>('select instalment_id as id, sum(amount_minor)::text as sum from finance.allocation where instalment_id = any($1) group by 1', [instalmentIds]);
  return new Map(rows.map(({ id, sum }) => [id, BigInt(sum)]));
}

export const moveAttempt = (tx: Tx, id: string, change: Partial<Pick<PaymentAttempt, 'state' | 'sessionId' | 'url' | 'intentId'>>, at: Date): Promise<unknown> =>
  tx.db.update(PaymentAttempt, { id }, { ...change, movedAt: at });

/** Deposits that have not come by their day, of the programme's zone, of orders for which nothing has come at all. One that was taken back has a day more: its money may be found. */
export const findUnpaidDeposits = (reader: Reader, most: number): Promise<{ instalmentId: string }[]> =>
  reader.sql<{ instalmentId: string }>(
    `select i.id as "instalmentId" from trade.order o join trade.programme p on p.id = o.programme_id join trade.instalment i on i.order_id = o.id and i.kind = 'DEPOSIT'
      where o.state = 'AWAITING_DEPOSIT' and i.due_on < (platform.now() at time zone p.zone)::date and o.moved_at < platform.now() - interval '1 day'
        and not exists (select from finance.allocation a join trade.instalment x on x.id = a.instalment_id where x.order_id = o.id) order by i.due_on limit $1`, [most]);

/** Whether any money has come for an order, whichever instalment it was for. */
export async function hasMoney(reader: Reader, orderId: string): Promise<boolean> {
  return (await reader.sql('select from finance.allocation a join trade.instalment i on i.id = a.instalment_id where i.order_id = $1 limit 1', [orderId])).length > 0;
}

/** Attempts that nobody has heard of for a while, the longest first. */
export const findSilentAttempts = (reader: Reader, minutes: number, most: number): Promise<{ id: string; sessionId: string | null }[]> =>
  reader.sql<{ id: string; sessionId: string | null }>(
    `select id, session_id as "sessionId" from finance.payment_attempt
      where state in ('REQUESTED', 'OPEN') and moved_at < platform.now() - make_interval(mins => $1) order by moved_at limit $2`, [minutes, most]);
