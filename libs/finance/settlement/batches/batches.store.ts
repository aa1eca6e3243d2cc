import { In } from 'typeorm';
import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { money, type Currency, type Money } from '#platform/money';
import type { AccountOfCooperative } from './batch.js';
import { Payout, PayoutBatch } from './batch.entity.js';
import { newBatch, newPayout, type BatchToKeep } from './new-batch.js';

/** Each cooperative with when its bank details last changed. */
export const findAccounts = (reader: Reader, cooperativeIds: readonly string[]): Promise<AccountOfCooperative[]> =>
  reader.sql<AccountOfCooperative>(
    `select o.id as "cooperativeId", platform.text_in(o.name) as cooperative, a.changed_at as "changedAt"
       from trade.organisation o
       left join finance.payout_account a on a.cooperative_id = o.id
      where o.id = any($1)
      order by cooperative`,
    [cooperativeIds],
  );

/** A cooperative's bank details, as they are known now; `id` is the cooperative's. */
export interface KnownAccount {
  id: string;
  name: string;
  number: string;
  bic: string;
  changedAt: Date;
}

export const findPayoutAccounts = (reader: Reader, cooperativeIds: readonly string[]): Promise<KnownAccount[]> =>
  reader.sql<KnownAccount>(
    `select cooperative_id as id, name, number, bic, changed_at as "changedAt"
       from finance.payout_account
      where cooperative_id = any($1)`,
    [cooperativeIds],
  );

/** Keeps a drafted batch with its payouts, and takes their settlements into it. */
export async function keepBatch(tx: PlatformTx, draft: BatchToKeep): Promise<string> {
  const batch = newBatch(draft);
  const payouts = draft.payouts.map(({ settlements, ...payout }, i) => ({
    settlements,
    row: newPayout(batch, { ...payout, position: i + 1, paidAs: draft.paidAs }),
  }));
  await tx.db.insert(PayoutBatch, batch);
  await tx.db.insert(
    Payout,
    payouts.map(({ row }) => row),
  );
  const taken = payouts.flatMap(({ row, settlements }) =>
    settlements.map((each) => ({ payoutId: row.id, settlementId: each.id })),
  );
  await tx.sql(TAKE, [JSON.stringify(taken), draft.at]);
  return batch.id;
}

const TAKE = `
  with taken as (
    select * from jsonb_to_recordset($1::jsonb) t("payoutId" uuid, "settlementId" uuid)),
  moved as (
    update finance.settlement s
       set state = 'BATCHED', payout_id = t."payoutId", moved_at = $2
      from taken t
     where s.id = t."settlementId" and s.state = 'DUE'
    returning s.id, s.payout_id, s.order_id, s.cooperative_id, s.amount_minor)
  insert into finance.payout_line (payout_id, settlement_id, order_id, cooperative_id, amount_minor)
  select payout_id, id, order_id, cooperative_id, amount_minor from moved`;

/** Holds a batch still until the commit: whoever approves, cancels, sends or settles it comes one after the other. */
export async function lockBatch(tx: PlatformTx, id: string): Promise<PayoutBatch> {
  return (
    (await tx.db.findOne(PayoutBatch, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
    refuse('NOT_FOUND', { field: 'batchId', message: 'There is no such batch.' })
  );
}

/** Holds the batches of these payouts still until the commit, always in the order of the batches' ids. */
export async function lockPayouts(tx: PlatformTx, ids: readonly string[]): Promise<void> {
  await tx.sql(
    `select from finance.payout_batch
      where id in (select batch_id from finance.payout where id = any($1))
      order by id
        for update`,
    [ids],
  );
}

export const findPayout = (reader: Reader, id: string): Promise<Payout | null> => reader.db.findOneBy(Payout, { id });

export const payoutsOf = (reader: Reader, batchIds: readonly string[]): Promise<Payout[]> =>
  reader.db.find(Payout, { where: { batchId: In([...batchIds]) }, order: { batchId: 'ASC', position: 'ASC' } });

export const moveBatch = (
  tx: PlatformTx,
  id: string,
  change: Partial<
    Pick<PayoutBatch, 'state' | 'approvedBy' | 'approvedAt' | 'bankAccountId' | 'fileSha256' | 'answeredAt'>
  >,
  at: Date,
): Promise<unknown> => tx.db.update(PayoutBatch, { id }, { ...change, movedAt: at });

export const movePayout = (
  tx: PlatformTx,
  id: string,
  change: Partial<Pick<Payout, 'state' | 'bankStatus' | 'reason' | 'settledAt'>>,
  at: Date,
): Promise<unknown> => tx.db.update(Payout, { id }, { ...change, movedAt: at });

/** The payouts leave: each goes where its cooperative's bank details say now, whatever they say later. */
export const startPayouts = (tx: PlatformTx, batchId: string, at: Date): Promise<unknown> =>
  tx.sql(
    `update finance.payout p
        set state = 'IN_TRANSIT',
            moved_at = $2,
            beneficiary = jsonb_build_object(
              'name', a.name, 'account', a.number, 'bic', a.bic,
              'town', coalesce(o.province, platform.text_in(o.place)), 'country', o.country)
       from finance.payout_account a
       join trade.organisation o on o.id = a.cooperative_id
      where p.batch_id = $1 and p.state = 'DRAFT' and a.cooperative_id = p.cooperative_id`,
    [batchId, at],
  );

export interface Funds {
  bank: Money;
  /** Approved payouts that no statement has told of yet. */
  inTransit: Money;
  due: Money;
  dueCount: number;
}

/**
 * What is on the account that payouts in this currency leave from, what of it is on its way already, and what is due.
 * Nothing is there where there is no such account.
 */
export async function readFunds(
  reader: Reader,
  { programmeId, currency, payingAccountId }: { programmeId: string; currency: Currency; payingAccountId?: string },
): Promise<Funds> {
  const [row] = await reader.sql<{ bank: string; inTransit: string; due: string; dueCount: number }>(
    `select coalesce((select b.posted from finance.balance b where b.account_id = $3), 0)::text as bank,
            (select coalesce(sum(p.amount_minor), 0)
               from finance.payout p join finance.payout_batch t on t.id = p.batch_id
              where t.bank_account_id = $3 and p.state = 'IN_TRANSIT')::text as "inTransit",
            coalesce(sum(s.amount_minor), 0)::text as due, count(s.id)::int as "dueCount"
       from finance.settlement s
      where s.state = 'DUE' and s.programme_id = $1 and s.currency = $2`,
    [programmeId, currency, payingAccountId ?? null],
  );
  const { bank, inTransit, due, dueCount } = row!;
  return { bank: money(bank, currency), inTransit: money(inTransit, currency), due: money(due, currency), dueCount };
}

export const available = ({ bank, inTransit }: Pick<Funds, 'bank' | 'inTransit'>): Money =>
  money(bank.minor - inTransit.minor, bank.currency);

/** The newest first. */
export async function findBatches(
  reader: Reader,
  programmeId: string,
  size: number,
  after: (string | number)[] | null,
): Promise<PayoutBatch[]> {
  const query = reader.db
    .createQueryBuilder(PayoutBatch, 'b')
    .where('b.programme_id = :programmeId', { programmeId })
    .orderBy('b.draftedAt', 'DESC')
    .addOrderBy('b.id', 'DESC')
    .limit(size);
  if (after) query.andWhere('(b.drafted_at, b.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}

/** Refuses NOT_FOUND for another programme's too: its own the actor sees. */
export async function getOwnBatch(reader: Reader, id: string): Promise<PayoutBatch> {
  return (
    (await reader.db.findOneBy(PayoutBatch, { id })) ??
    refuse('NOT_FOUND', { field: 'id', message: 'There is no such batch.' })
  );
}

export const findPaidAt = (
  reader: Reader,
  payoutIds: readonly string[],
): Promise<{ id: string; settledAt: Date | null }[]> =>
  reader.db.find(Payout, { select: { id: true, settledAt: true }, where: { id: In([...payoutIds]) } });
