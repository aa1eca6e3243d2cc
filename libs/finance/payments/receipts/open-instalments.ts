import type { Reader } from '#platform/database';
import type { InstalmentKind } from '#trade/orders';

/** An instalment that still waits for money. Amounts in minor units. */
export interface OpenInstalmentRow {
  id: string;
  orderId: string;
  orderNumber: string;
  kind: InstalmentKind;
  reference: string;
  open: string;
  /** The whole instalment. */
  amount: string;
  /** What was taken for charges of banks so far: given to it, and not received. */
  charged: string;
  currency: string;
  buyerId: string;
  buyerName: string;
  /** Day; the order's ready day where the instalment has none of its own. */
  dueOn: string;
}

export const findOpenInstalments = (reader: Reader): Promise<OpenInstalmentRow[]> => reader.sql<OpenInstalmentRow>(`
  select i.id, o.id as "orderId", o.number as "orderNumber", i.kind, i.reference, (i.amount_minor - coalesce(a.given, 0))::text as open, i.amount_minor::text as amount, coalesce(a.charged, 0)::text as charged, o.currency, o.buyer_id as "buyerId", b.name as "buyerName",
         to_char(coalesce(i.due_on, o.ready_on), 'YYYY-MM-DD') as "dueOn"
    from trade.instalment i
    join trade.order o on o.id = i.order_id and o.state in ('AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP')
    join trade.organisation b on b.id = o.buyer_id
    left join lateral (
      select sum(g.amount_minor) as given, sum(greatest(g.amount_minor - r.amount_minor, 0)) as charged
        from finance.allocation g join finance.receipt r on r.id = g.receipt_id where g.instalment_id = i.id) a on true
   where i.amount_minor > coalesce(a.given, 0)`);
