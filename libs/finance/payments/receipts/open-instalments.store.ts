import type { Reader } from '#platform/database';
import type { InstalmentKind } from '#trade/orders';
import { GIVEN, PAYABLE } from './payable.store.js';

/**
 * An instalment that still waits for money, or whose order is cancelled: what comes for it then is the buyer's credit.
 * Amounts in minor units.
 */
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
  /** The goods have left and the order's money is released: what comes now makes good what the bank took back. */
  released: boolean;
}

/** For so long after an order was cancelled, money may be said to be for it. */
const CREDITED_DAYS = '(select g.credited_days from trade.programme g where g.id = $1)';

/** Instalments whose money was taken back: few of all that there ever were. */
const TAKEN_BACK = `
          select m.target_id::uuid
            from finance.match m
           where m.target = 'instalment' and m.undone_at is not null`;

/** Of a programme's orders: what comes to its bank pays no other's. */
export const findOpenInstalments = (reader: Reader, programmeId: string): Promise<OpenInstalmentRow[]> =>
  reader.sql<OpenInstalmentRow>(
    `
  select i.id, o.id as "orderId", o.number as "orderNumber", i.kind, i.reference,
         ${PAYABLE},
         o.buyer_id as "buyerId", platform.text_in(b.name) as "buyerName",
         to_char(coalesce(i.due_on, o.ready_on), 'YYYY-MM-DD') as "dueOn",
         o.state in ('SHIPPED', 'DELIVERED', 'COMPLETED') as released
    from trade.instalment i
    join trade.order o
      on o.id = i.order_id
     and (o.state in ('AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP')
          or o.state in ('SHIPPED', 'DELIVERED', 'COMPLETED') and i.id = any(array(${TAKEN_BACK}))
          or o.state = 'CANCELLED' and o.moved_at > platform.now() - make_interval(days => ${CREDITED_DAYS}))
    join trade.organisation b on b.id = o.buyer_id
    ${GIVEN}
   where o.programme_id = $1 and (i.amount_minor > coalesce(a.given, 0) or o.state = 'CANCELLED')`,
    [programmeId],
  );
