import type { Reader } from '#platform/database';
import type { UploadState } from '#trade/documents';
import type { InstalmentKind } from '../model/order.entity.js';
import type { OrderState } from '../model/order.states.js';
import type { OrderTask } from './turn.js';

export interface OrderProgress {
  orderId: string;
  cooperativeId: string;
  state: OrderState;
  unpaid: InstalmentKind[];
  bill: UploadState | null;
  /** Why the newest bill of lading was rejected, if it was. */
  reason: string | null;
}

const UNPAID = `
  select i.kind
    from trade.instalment i
   where i.order_id = o.id
     and not exists (select from trade.paid_instalment p where p.instalment_id = i.id)`;

/**
 * Payments and papers of these orders, in one statement; as the platform, for a buyer doesn't see a bill that waits.
 */
export const findProgress = (reader: Reader, orderIds: readonly string[]): Promise<OrderProgress[]> =>
  reader.sql<OrderProgress>(
    `select o.id as "orderId", o.cooperative_id as "cooperativeId", o.state,
            array(${UNPAID} order by i.position) as unpaid, u.state as bill, u.reason
       from trade.order o
       left join lateral (select state, reason
                            from trade.upload
                           where order_id = o.id and type = 'BILL_OF_LADING'
                           order by uploaded_at desc, id desc
                           limit 1) u on true
      where o.id = any($1)`,
    [orderIds],
  );

const NEWEST_BILL = `(select u.state from trade.upload u where u.order_id = o.id and u.type = 'BILL_OF_LADING'
                       order by u.uploaded_at desc, u.id desc limit 1)`;
const READY = `o.state = 'READY_TO_SHIP'`;

/** `waitsFor` as a condition on `trade.order o`, task by task. Their test holds the two against each other. */
const WAITS_FOR: Record<OrderTask, string> = {
  PAY_DEPOSIT: `o.state = 'AWAITING_DEPOSIT' or ${READY} and exists (${UNPAID} and i.kind = 'DEPOSIT')`,
  MAKE_GOODS: `o.state = 'IN_PRODUCTION'`,
  PAY_BALANCE: `${READY} and exists (${UNPAID} and i.kind = 'BALANCE')`,
  BRING_BILL_OF_LADING: `${READY} and coalesce(${NEWEST_BILL} not in ('SUBMITTED', 'REJECTED'), true)`,
  BRING_ANOTHER_BILL_OF_LADING: `${READY} and ${NEWEST_BILL} = 'REJECTED'`,
  CHECK_BILL_OF_LADING: `${READY} and not exists (${UNPAID}) and ${NEWEST_BILL} = 'SUBMITTED'`,
};

/** The orders that wait for any of these tasks. */
export const waitsForAny = (tasks: readonly OrderTask[]): string =>
  `(${tasks.map((task) => WAITS_FOR[task]).join(' or ') || 'false'})`;

/** How many of the actor's orders wait for any of these tasks; at most a hundred are counted. */
export async function countWaiting(reader: Reader, tasks: readonly OrderTask[]): Promise<number> {
  const [row] = await reader.sql<{ count: number }>(
    `select count(*)::int as count from (select from trade.order o where ${waitsForAny(tasks)} limit 100) waiting`,
  );
  return row!.count;
}
