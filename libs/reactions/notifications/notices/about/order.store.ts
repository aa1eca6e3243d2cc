import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';
import { amountOf } from '../facts.js';
import type { About } from '../notice.js';
import type { OrderFacts } from './order.js';

type Amount = ReturnType<typeof amountOf>;

/** An order, as far as any notice of it says, and who is a party to it. */
export interface Ordered extends About<OrderFacts> {
  readonly buyerId: string;
  readonly cooperativeId: string;
  readonly total: Amount;
  /** Day on which it is to be ready. */
  readonly readyOn: string;
}

/** One, or none when the id is nobody's. */
export async function readOrdered(reader: Reader, orderId: string): Promise<Ordered[]> {
  const rows = await reader.sql<{
    programmeId: string;
    orderId: string;
    orderNumber: string;
    quoteId: string;
    buyerId: string;
    buyer: Texts;
    cooperativeId: string;
    cooperative: Texts;
    totalMinor: string;
    currency: Currency;
    readyOn: string;
  }>(
    `select o.programme_id as "programmeId", o.id as "orderId", o.number as "orderNumber", o.quote_id as "quoteId",
            b.id as "buyerId", b.name as buyer,
            c.id as "cooperativeId", c.name as cooperative,
            o.total_minor as "totalMinor", o.currency, o.ready_on::text as "readyOn"
       from trade.order o
       join trade.organisation b on b.id = o.buyer_id
       join trade.organisation c on c.id = o.cooperative_id
      where o.id = $1`,
    [orderId],
  );
  return rows.map(({ programmeId, buyerId, cooperativeId, totalMinor, currency, readyOn, ...row }) => ({
    programmeId,
    buyerId,
    cooperativeId,
    total: amountOf(totalMinor, currency),
    readyOn,
    facts: {
      orderId: row.orderId,
      orderNumber: row.orderNumber,
      quoteId: row.quoteId,
      buyer: row.buyer,
      cooperative: row.cooperative,
    },
  }));
}

export interface Scheduled {
  readonly kind: 'DEPOSIT' | 'BALANCE';
  readonly amount: Amount;
  /** Day of the programme's zone. */
  readonly dueOn: string | null;
  readonly paid: boolean;
}

/** The order's payment schedule, in its order. */
export async function readSchedule(reader: Reader, orderId: string): Promise<Scheduled[]> {
  const rows = await reader.sql<Omit<Scheduled, 'amount'> & { minor: string; currency: Currency }>(
    `select i.kind, i.amount_minor as minor, o.currency, i.due_on::text as "dueOn",
            p.instalment_id is not null as paid
       from trade.instalment i
       join trade.order o on o.id = i.order_id
       left join trade.paid_instalment p on p.instalment_id = i.id
      where i.order_id = $1
      order by i.position`,
    [orderId],
  );
  return rows.map(({ minor, currency, ...row }) => ({ ...row, amount: amountOf(minor, currency) }));
}

/** What had come for an order that is cancelled, which is its buyer's credit now; null when nothing had. */
export async function readCredit(reader: Reader, orderId: string): Promise<Amount | null> {
  const [row] = await reader.sql<{ minor: string | null; currency: Currency }>(
    `select sum(k.amount_minor)::text as minor, o.currency
       from trade.order o
       left join finance.receipt k on k.order_id = o.id and o.state = 'CANCELLED'
      where o.id = $1
      group by o.id`,
    [orderId],
  );
  return row?.minor ? amountOf(row.minor, row.currency) : null;
}

/** A bill of lading that was brought for an order, and what is wrong with it. */
export const readBill = (
  reader: Reader,
  uploadId: string,
): Promise<{ orderId: string; number: string; reason: string }[]> =>
  reader.sql('select order_id as "orderId", number, reason from trade.upload where id = $1', [uploadId]);

/** A payout, for how many orders it is, and the first of them. */
export async function readPaidOut(
  reader: Reader,
  payoutId: string,
): Promise<{ amount: Amount; orders: number; orderId: string }[]> {
  const rows = await reader.sql<{ minor: string; currency: Currency; orders: number; orderId: string }>(
    `select y.amount_minor as minor, y.currency, count(*)::int as orders,
            (array_agg(o.id order by o.number))[1] as "orderId"
       from finance.payout y
       join finance.payout_line l on l.payout_id = y.id
       join trade.order o on o.id = l.order_id
      where y.id = $1
      group by y.id`,
    [payoutId],
  );
  return rows.map(({ minor, currency, ...row }) => ({ ...row, amount: amountOf(minor, currency) }));
}
