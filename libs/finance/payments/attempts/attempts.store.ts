import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { StandingInstalment } from '#trade/orders';
import { allocatedTo } from '../receipts/receipts.store.js';
import { PaymentAttempt } from './attempt.entity.js';

export const findAttempt = (reader: Reader, id: string): Promise<PaymentAttempt | null> =>
  reader.db.findOneBy(PaymentAttempt, { id });

export async function getAttempt(reader: Reader, id: string): Promise<PaymentAttempt> {
  return (await findAttempt(reader, id)) ?? refuse('NOT_FOUND');
}

export const findAttemptOfPage = (reader: Reader, sessionId: string): Promise<PaymentAttempt | null> =>
  reader.db.findOneBy(PaymentAttempt, { sessionId });

/** The one attempt of an instalment that may still be paid, if there is one. */
export const findOpenAttempt = (reader: Reader, instalmentId: string): Promise<PaymentAttempt | null> =>
  reader.db.findOneBy(PaymentAttempt, { instalmentId, state: In(['REQUESTED', 'OPEN']) });

/** The attempts of an order that may still be paid. */
export const findOpenAttempts = (reader: Reader, orderId: string): Promise<PaymentAttempt[]> =>
  reader.db.findBy(PaymentAttempt, { orderId, state: In(['REQUESTED', 'OPEN']) });

/** The last try to pay an instalment. */
export const findNewestAttempt = (reader: Reader, instalmentId: string): Promise<PaymentAttempt | null> =>
  reader.db.findOne(PaymentAttempt, { where: { instalmentId }, order: { requestedAt: 'DESC', id: 'DESC' } });

export const isPaid = async (reader: Reader, instalmentId: string): Promise<boolean> =>
  (await reader.sql('select from trade.paid_instalment where instalment_id = $1', [instalmentId])).length > 0;

export const keepAttempt = (tx: PlatformTx, attempt: PaymentAttempt): Promise<unknown> =>
  tx.db.insert(PaymentAttempt, attempt);

/** Whether it was kept: one whose id is another's already is not. */
export async function keepLostAttempt(tx: PlatformTx, attempt: PaymentAttempt): Promise<boolean> {
  const kept = tx.db.createQueryBuilder().insert().into(PaymentAttempt).values(attempt);
  return ((await kept.orIgnore().returning('id').execute()).raw as unknown[]).length > 0;
}

export const moveAttempt = (
  tx: PlatformTx,
  id: string,
  change: Partial<Pick<PaymentAttempt, 'state' | 'sessionId' | 'url' | 'intentId'>>,
  at: Date,
): Promise<unknown> => tx.db.update(PaymentAttempt, { id }, { ...change, movedAt: at });

/** To look at only: without a lock it may have moved on when one acts. */
export async function findStanding(
  reader: Reader,
  instalmentId: string,
): Promise<{ standing: StandingInstalment; allocated: bigint }> {
  const [row] = await reader.sql<StandingInstalment>(
    `select jsonb_build_object('id', i.id, 'kind', i.kind, 'amountMinor', i.amount_minor::text) as instalment,
            jsonb_build_object(
              'id', o.id, 'programmeId', o.programme_id, 'number', o.number, 'state', o.state, 'currency', o.currency,
              'buyerId', o.buyer_id, 'cooperativeId', o.cooperative_id) as order
       from trade.instalment i
       join trade.order o on o.id = i.order_id
      where i.id = $1`,
    [instalmentId],
  );
  return {
    standing: row ?? refuse('NOT_FOUND'),
    allocated: (await allocatedTo(reader, [instalmentId])).get(instalmentId) ?? 0n,
  };
}

/** Attempts of these programmes that nobody has heard of or asked for at Stripe for a while, the longest first. */
export const findSilentAttempts = (
  reader: Reader,
  programmeIds: readonly string[],
  minutes: number,
  most: number,
): Promise<PaymentAttempt[]> =>
  reader.db
    .createQueryBuilder(PaymentAttempt, 'a')
    .where(`a.state in ('REQUESTED', 'OPEN') and a.moved_at < platform.now() - make_interval(mins => :minutes)`, {
      minutes,
    })
    .andWhere('a.programmeId = any(:programmeIds)', { programmeIds })
    .orderBy('a.movedAt')
    .limit(most)
    .getMany();
