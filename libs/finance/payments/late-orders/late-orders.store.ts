import type { Reader } from '#platform/database';
import { WENT_BACK } from '../events/stripe-events.store.js';

/** An order whose deposit has not come by its day, of the programme's zone. */
export interface LateOrder {
  orderId: string;
  number: string;
  programmeId: string;
  /** The buyer's name. */
  buyer: string;
  /** Its documents' numbers; `others` are buyers for whom another cooperative has given the same number. */
  papers: { number: string; others: string[] }[];
  /** Of the deposit; `YYYY-MM-DD`. */
  dueOn: string;
  depositId: string;
  /** The ids of all of them. */
  instalments: string[];
  /** Some money has come for it, whichever instalment it was for. */
  partPaid: boolean;
  /** A payment at Stripe that names one of its instalments waits for a person, and not all of it went back. */
  cardWaits: boolean;
  /** Something may still be paid on a page of it, or has been: Stripe has not said that it is over. */
  pageOpen: boolean;
}

/** The documents of order `o`, each with the buyers who have one of the same number from another cooperative. */
const PAPERS = `(
            select coalesce(jsonb_agg(jsonb_build_object('number', x.number, 'others', (
                     select coalesce(jsonb_agg(distinct platform.text_in(z.name)), '[]')
                       from finance.document y
                       join trade.organisation z on z.id = y.buyer_id
                      where y.programme_id = x.programme_id
                        and y.number = x.number
                        and y.buyer_id <> x.buyer_id))), '[]')
              from finance.document x
             where x.order_id = o.id)`;

/** A payment of order `o` that Stripe told of waits for a person, and not all of it went back. */
const CARD_WAITS = `exists (
            select from finance.stripe_event e
              join trade.instalment i on i.id::text = e.body->'data'->'object'->'metadata'->>'instalment'
             where i.order_id = o.id
               and e.programme_id = o.programme_id
               and e.state = 'QUARANTINED'
               and ${WENT_BACK} is not true
               and e.type in (
                 'payment_intent.succeeded', 'charge.succeeded', 'charge.captured', 'charge.updated',
                 'checkout.session.completed', 'checkout.session.async_payment_succeeded'))`;

/**
 * The longest first; one, if it is late, when it is named. One whose deposit was taken back has a day more: its money
 * may be found.
 */
export const findLateOrders = (reader: Reader, orderId: string | null = null): Promise<LateOrder[]> =>
  reader.sql<LateOrder>(
    `select o.id as "orderId", o.number, o.programme_id as "programmeId",
          to_char(d.due_on, 'YYYY-MM-DD') as "dueOn", d.id as "depositId", platform.text_in(c.name) as buyer,
          ${PAPERS} as papers,
          (select array_agg(i.id) from trade.instalment i where i.order_id = o.id) as instalments,
          exists (
            select from finance.allocation a
              join trade.instalment i on i.id = a.instalment_id
             where i.order_id = o.id) as "partPaid",
          ${CARD_WAITS} as "cardWaits",
          exists (
            select from finance.payment_attempt a
             where a.order_id = o.id and a.state in ('REQUESTED', 'OPEN')) as "pageOpen"
     from trade.order o
     join trade.programme p on p.id = o.programme_id
     join trade.instalment d on d.order_id = o.id and d.position = 1
     join trade.organisation c on c.id = o.buyer_id
    where o.state = 'AWAITING_DEPOSIT'
      and d.due_on < (platform.now() at time zone p.zone)::date
      and o.moved_at < platform.now() - interval '1 day'
      and ($1::uuid is null or o.id = $1)
    order by d.due_on, o.id`,
    [orderId],
  );
