import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { newId, refuse } from '#platform/kernel';
import type { OrderToRelease, Release } from './release.js';
import { Settlement } from './settlement.entity.js';
import { settlementSteps } from './settlement.states.js';

/** Holds an order still until the commit, so that it is released once. */
export async function lockOrder(tx: PlatformTx, orderId: string): Promise<OrderToRelease & { programmeId: string }> {
  const [order] = await tx.sql<OrderToRelease & { programmeId: string }>(
    `select id, programme_id as "programmeId", number, state, cooperative_id as "cooperativeId", currency,
            total_minor::text as "totalMinor", commission_bp as "commissionBp"
       from trade.order
      where id = $1
        for no key update`,
    [orderId],
  );
  return order ?? refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' });
}

export const wasReleased = (reader: Reader, orderId: string): Promise<boolean> =>
  reader.db.existsBy(Settlement, { orderId });

export async function keepSettlement(
  tx: PlatformTx,
  order: OrderToRelease & { programmeId: string },
  { gross, commission, cooperative }: Release,
  at: Date,
): Promise<void> {
  const settlement: Settlement = {
    id: newId(),
    programmeId: order.programmeId,
    orderId: order.id,
    cooperativeId: order.cooperativeId,
    currency: order.currency,
    grossMinor: gross.minor.toString(),
    commissionMinor: commission.minor.toString(),
    amountMinor: cooperative.minor.toString(),
    state: 'DUE',
    payoutId: null,
    releasedAt: at,
    movedAt: at,
  };
  await tx.db.insert(Settlement, settlement);
}

/**
 * Locks what is due in one currency (all of it up to a batch's limit, or the chosen), in one order, so that of two who
 * take at once the second finds nothing.
 */
export const lockDue = (
  tx: PlatformTx,
  {
    programmeId,
    currency,
    ids,
    most,
  }: { programmeId: string; currency: string; ids: readonly string[] | null; most: number },
): Promise<Settlement[]> =>
  tx.db
    .createQueryBuilder(Settlement, 's')
    .where(`s.programmeId = :programmeId and s.currency = :currency and s.state = 'DUE'`, { programmeId, currency })
    .andWhere('(:ids::uuid[] is null or s.id = any(:ids::uuid[]))', { ids: ids && [...ids] })
    .orderBy('s.id')
    .limit(most)
    .setLock('pessimistic_write')
    .getMany();

/** The settlements of a payout go one step; as many as it was made of, or somebody went around the locks. */
export async function moveSettlements(
  tx: PlatformTx,
  payoutId: string,
  step: 'pay' | 'giveBack',
  at: Date,
): Promise<void> {
  const from = settlementSteps.states.filter((state) => settlementSteps.allows(state, step));
  const [{ moved, all } = { moved: 0, all: 0 }] = await tx.sql<{ moved: number; all: number }>(
    `with moved as (
       update finance.settlement
          set state = $2, payout_id = case $2 when 'DUE' then null else payout_id end, moved_at = $4
        where payout_id = $1 and state = any($3)
       returning 1)
     select (select count(*)::int from moved) as moved,
            (select count(*)::int from finance.payout_line where payout_id = $1) as all`,
    [payoutId, step === 'pay' ? 'PAID' : 'DUE', from, at],
  );
  if (moved !== all)
    throw new Error(`payout ${payoutId} is made of ${all} settlements, and ${moved} of them could ${step}`);
}

/** What a programme owes, the oldest first. */
export async function findDue(
  reader: Reader,
  programmeId: string,
  size: number,
  after: (string | number)[] | null,
): Promise<Settlement[]> {
  const query = reader.db
    .createQueryBuilder(Settlement, 's')
    .where(`s.state = 'DUE' and s.programme_id = :programmeId`, { programmeId })
    .orderBy('s.id')
    .limit(size);
  if (after) query.andWhere('s.id > :after::uuid', { after: after[0] });
  return query.getMany();
}

export const findSettlementsOfOrders = (reader: Reader, orderIds: readonly string[]): Promise<Settlement[]> =>
  reader.db.findBy(Settlement, { orderId: In([...orderIds]) });

/** What payouts are made of, each with the payout that it was asked for. */
export async function findSettlementsOfPayouts(
  reader: Reader,
  payoutIds: readonly string[],
): Promise<(Settlement & { inPayoutId: string })[]> {
  const lines = await reader.sql<{ payoutId: string; settlementId: string }>(
    `select payout_id as "payoutId", settlement_id as "settlementId"
       from finance.payout_line
      where payout_id = any($1)
      order by settlement_id`,
    [payoutIds],
  );
  const found = await reader.db.findBy(Settlement, { id: In(lines.map(({ settlementId }) => settlementId)) });
  const rows = new Map(found.map((row) => [row.id, row]));
  return lines.flatMap(({ payoutId, settlementId }) => {
    const row = rows.get(settlementId);
    return row ? [{ ...row, inPayoutId: payoutId }] : [];
  });
}
