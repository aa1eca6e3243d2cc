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
export async function payableOf(tx: PlatformTx, { instalment }: LockedInstalment): Promise<Payable> {
  const [row] = await tx.sql<Record<keyof Payable, string>>(
    `select ${PAYABLE}
       from trade.instalment i
       join trade.order o on o.id = i.order_id
       ${GIVEN}
      where i.id = $1`,
    [instalment.id],
  );
  const { open, amount, charged, currency } = row!;
  return { open: BigInt(open), amount: BigInt(amount), charged: BigInt(charged), currency };
}
