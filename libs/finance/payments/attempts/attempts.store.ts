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

/** Attempts that nobody has heard of for a while, the longest first. */
export const findSilentAttempts = (reader: Reader, minutes: number, most: number): Promise<{ id: string; sessionId: string | null }[]> =>
  reader.sql<{ id: string; sessionId: string | null }>(
    `select id, session_id as "sessionId" from finance.payment_attempt
      where state in ('REQUESTED', 'OPEN') and moved_at < platform.now() - make_interval(mins => $1) order by moved_at limit $2`, [minutes, most]);
