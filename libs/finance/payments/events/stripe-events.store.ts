import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { Quarantine } from '../applying/quarantine.js';
import type { SignedEvent } from '../stripe/verify-event.js';

/** What is asked for at Stripe to apply an event. */
export interface EventObject {
  id: string;
  /** Whose account told it. */
  programmeId: string;
  type: string;
  object: { id?: string; payment_intent?: unknown };
}

type EventState = 'RECEIVED' | 'IGNORED' | 'QUARANTINED';

/** Whether it is new. What it is about is the payment, where it names one: several events tell of the same. */
export async function keepEvent(
  tx: PlatformTx,
  programmeId: string,
  { id, type, created, data, json }: SignedEvent,
  state: EventState,
  quarantine: Quarantine | undefined,
): Promise<boolean> {
  const { object } = data;
  const subject = typeof object['payment_intent'] === 'string' ? object['payment_intent'] : (object.id ?? '');
  const first = await tx.sql(
    `insert into finance.stripe_event (
       id, type, object_id, subject, body, created_at, received_at, state, reason, detail, programme_id)
     values ($1, $2, $3, $4, $5, to_timestamp($6), platform.now(), $7, $8, $9, $10)
     on conflict do nothing
     returning 1`,
    [
      ...[id, type, object.id ?? '', subject, json, created, state],
      ...[quarantine?.reason ?? null, quarantine?.detail ?? null, programmeId],
    ],
  );
  return first.length > 0;
}

export const isKept = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.sql('select from finance.stripe_event where id = $1', [id])).length > 0;

/** When the newest of those that we have of this account was made at Stripe. */
export async function newestEventAt(reader: Reader, programmeId: string): Promise<Date | null> {
  const [newest] = await reader.sql<{ at: Date | null }>(
    'select max(created_at) as at from finance.stripe_event where programme_id = $1',
    [programmeId],
  );
  return newest?.at ?? null;
}

/** Holds an event still until the commit; its state, or undefined when there is none. */
export async function lockEvent(tx: PlatformTx, id: string): Promise<EventState | undefined> {
  const [locked] = await tx.sql<{ state: EventState }>(
    'select state from finance.stripe_event where id = $1 for update',
    [id],
  );
  return locked?.state;
}

export async function findEvent(
  reader: Reader,
  id: string,
): Promise<(EventObject & { state: EventState; livemode: boolean }) | undefined> {
  const [row] = await reader.sql<EventObject & { state: EventState; livemode: boolean }>(
    `select id, programme_id as "programmeId", type, body->'data'->'object' as object, state,
            (body->>'livemode')::boolean as livemode
       from finance.stripe_event
      where id = $1`,
    [id],
  );
  return row;
}

export async function getEvent(
  reader: Reader,
  id: string,
): Promise<EventObject & { state: EventState; livemode: boolean }> {
  return (await findEvent(reader, id)) ?? refuse('NOT_FOUND', { field: 'eventId', message: 'There is no such event.' });
}

export const quarantine = (tx: PlatformTx, id: string, { reason, detail }: Quarantine): Promise<unknown> =>
  tx.sql(`update finance.stripe_event set state = 'QUARANTINED', reason = $2, detail = $3 where id = $1`, [
    id,
    reason,
    detail ?? null,
  ]);

/**
 * What the event told is in our books now; so is what the others told of the same subject for the same reason. What
 * went back or is disputed is a matter of its own.
 */
export const release = (tx: PlatformTx, id: string): Promise<unknown> =>
  tx.sql(
    `update finance.stripe_event e
        set state = 'RECEIVED', reason = null, detail = null
       from finance.stripe_event one
      where one.id = $1
        and e.state = 'QUARANTINED'
        and (e.id = one.id
             or e.programme_id = one.programme_id and e.subject = one.subject and e.subject <> ''
                and e.reason = one.reason and e.reason not in ('REFUND', 'DISPUTE'))`,
    [id],
  );

/** The disputes of a payment are over, and nothing is missing: no event of theirs waits any more. */
export const releaseDisputes = (tx: PlatformTx, id: string): Promise<unknown> =>
  tx.sql(
    `update finance.stripe_event e
        set state = 'RECEIVED', reason = null, detail = null
       from finance.stripe_event one
      where one.id = $1
        and e.programme_id = one.programme_id
        and e.state = 'QUARANTINED'
        and e.reason = 'DISPUTE'
        and e.subject = one.subject
        and e.subject <> ''`,
    [id],
  );

/**
 * One thing that Stripe told and that is not in our books, by its newest event. Amounts in Stripe's units, as the event
 * has them.
 */
export interface QuarantinedRow {
  id: string;
  type: string;
  subject: string;
  reason: string;
  detail: string | null;
  units: string | null;
  currency: string | null;
  createdAt: Date;
  events: number;
}

/** What an event tells of: each refund by itself, whatever payment it is of; else the payment, where it names one. */
const THING = `case
       when e.body->'data'->'object'->>'object' = 'refund' then e.object_id
       else coalesce(nullif(e.subject, ''), e.object_id) end`;

/** A number of Stripe's, or null: what is no number is no reason to show nothing. */
const figure = (text: string): string => `case when pg_input_is_valid(${text}, 'bigint') then (${text})::bigint end`;

/** Whether all that the payment of event `e` brought went back to the card, by Stripe's newest word of its charge. */
export const WENT_BACK = `(
  select ${figure(`c.body->'data'->'object'->>'amount_refunded'`)}
         >= ${figure(`c.body->'data'->'object'->>'amount'`)}
    from finance.stripe_event c
   where c.subject = e.subject
     and c.programme_id = e.programme_id
     and c.subject <> ''
     and c.type in ('charge.refunded', 'charge.updated', 'charge.refund.updated')
     and c.body->'data'->'object'->>'object' = 'charge'
   order by c.created_at desc, c.id desc
   limit 1)`;

/**
 * A charge tells what went back of it in all; where its refunds that wait tell as much themselves, it says nothing new.
 */
const TOLD_BY_REFUNDS = `e.type = 'charge.refunded'
  and ${figure(`e.body->'data'->'object'->>'amount_refunded'`)} <= (
    select sum(r.units) from (
      select distinct on (x.object_id) ${figure(`x.body->'data'->'object'->>'amount'`)} as units
        from finance.stripe_event x
       where x.state = 'QUARANTINED'
         and x.subject = e.subject
         and x.programme_id = e.programme_id
         and x.subject <> ''
         and x.body->'data'->'object'->>'object' = 'refund'
       order by x.object_id, x.created_at desc) r)`;

/** Newest first; all of them without a most. Of a charge that was refunded, what went back so far. */
export const findQuarantinedEvents = (
  reader: Reader,
  most: number | null,
  after: readonly (string | number)[] | null,
): Promise<QuarantinedRow[]> =>
  reader.sql<QuarantinedRow>(
    `select * from (
     select distinct on (${THING}, e.reason)
            e.id, e.type, coalesce(nullif(e.subject, ''), e.object_id) as subject, e.reason, e.detail,
            coalesce(
              case when e.type = 'charge.refunded' then o.it->>'amount_refunded' end,
              o.it->>'amount_received', o.it->>'amount_total', o.it->>'amount') as units,
            o.it->>'currency' as currency, e.created_at as "createdAt",
            count(*) over (partition by ${THING}, e.reason)::int as events
       from finance.stripe_event e
      cross join lateral (select e.body->'data'->'object' as it) o
      where e.state = 'QUARANTINED' and (${TOLD_BY_REFUNDS}) is not true
      order by ${THING}, e.reason, e.created_at desc, e.id desc) q
    where $2::timestamptz is null or ("createdAt", id) < ($2::timestamptz, $3::text)
    order by "createdAt" desc, id desc
    limit $1`,
    [most, after?.[0] ?? null, after?.[1] ?? null],
  );
