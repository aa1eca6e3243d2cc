import type { PlatformTx } from '#platform/database';
import type { LockedInstalment } from '#trade/orders';

/** What an instalment can still take, in minor units. */
export interface Payable {
  /** Still to be paid: of a cancelled order nothing, what comes for it is the buyer's credit. */
  open: bigint;
  /** The whole instalment. */
  amount: bigint;
  /** What was taken for charges of banks so far: given to it, and not received. */
  charged: bigint;
  currency: string;
}

/** Of `trade.instalment i` with its `trade.order o`: the one place that says what is due. */
export const PAYABLE = `
         (case o.state when 'CANCELLED' then 0 else i.amount_minor - coalesce(a.given, 0) end)::text as open,
         i.amount_minor::text as amount, coalesce(a.charged, 0)::text as charged, o.currency`;

/** Joined after them. */
export const GIVEN = `
    left join lateral (
      select sum(g.amount_minor) as given, sum(greatest(g.amount_minor - r.amount_minor, 0)) as charged
        from finance.allocation g
        join finance.receipt r on r.id = g.receipt_id
       where g.instalment_id = i.id) a on true`;

/** As it stands now, under its order's lock. */
export async function payableOf(tx: PlatformTx, locked: LockedInstalment): Promise<Payable> {
  return (await payablesOf(tx, [locked])).get(locked.instalment.id)!;
}

/** As they stand now, under their orders' locks: by the instalment's id. */
export async function payablesOf(tx: PlatformTx, locked: readonly LockedInstalment[]): Promise<Map<string, Payable>> {
  if (locked.length === 0) return new Map();
  const rows = await tx.sql<Record<keyof Payable | 'id', string>>(
    `select i.id, ${PAYABLE}
       from trade.instalment i
       join trade.order o on o.id = i.order_id
       ${GIVEN}
      where i.id = any($1)`,
    [locked.map(({ instalment }) => instalment.id)],
  );
  return new Map(
    rows.map(({ id, open, amount, charged, currency }) => [
      id,
      { open: BigInt(open), amount: BigInt(amount), charged: BigInt(charged), currency },
    ]),
  );
}
