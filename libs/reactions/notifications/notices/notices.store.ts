import type { PlatformTx, Reader, Tx } from '#platform/database';
import { digitsInSql, type Currency } from '#platform/money';
import { Notification } from './notice.entity.js';
import type { NoticeFacts, TradeSide } from './notice.js';

export interface Recipient {
  personId: string;
  organisationId: string;
}

/** The quotes that an event is about: those of a request, or one. */
export const quotesOfRequest = async (reader: Reader, requestId: string): Promise<string[]> =>
  (await reader.sql<{ id: string }>('select id from trade.quote where request_id = $1 order by id', [requestId])).map(
    ({ id }) => id,
  );

export const quoteOfOrder = async (reader: Reader, orderId: string): Promise<string | undefined> =>
  (await reader.sql<{ quote_id: string }>('select quote_id from trade.order where id = $1', [orderId]))[0]?.quote_id;

export const quoteOfUpload = async (reader: Reader, uploadId: string): Promise<string | undefined> =>
  (
    await reader.sql<{ quote_id: string }>(
      'select o.quote_id from trade.upload u join trade.order o on o.id = u.order_id where u.id = $1',
      [uploadId],
    )
  )[0]?.quote_id;

/** Of the first of the orders that a payout pays. */
export const quoteOfPayout = async (reader: Reader, payoutId: string): Promise<string | undefined> =>
  (
    await reader.sql<{ quote_id: string }>(
      `select o.quote_id
         from finance.payout_line l
         join trade.order o on o.id = l.order_id
        where l.payout_id = $1
        order by o.number
        limit 1`,
      [payoutId],
    )
  )[0]?.quote_id;

/**
 * A quote, at the revision that the event was about: a later one may have come before its job ran; and the document or
 * the payout that it was about.
 */
export interface Subject {
  quoteId: string;
  revision: number | null;
  uploadId?: string;
  payoutId?: string;
}

export interface About {
  facts: NoticeFacts;
  author: TradeSide | null;
  buyerId: string;
  cooperativeId: string;
}

/** What can be told of a quote at one of its revisions (null: the newest), and of its order when `withOrder`. */
export async function readAbout(
  reader: Reader,
  { quoteId, revision, uploadId, payoutId }: Subject,
  withOrder: boolean,
): Promise<About> {
  const [row] = await reader.sql<
    About & { currency: Currency | null; totalMinor: string | null; depositMinor: string | null }
  >(ABOUT, [quoteId, withOrder, revision, uploadId ?? null, payoutId ?? null]);
  return row!;
}

/**
 * An amount as a notice keeps it: a decimal text, of two digits at least, and its currency. Minor units and currency
 * are expressions of SQL.
 */
function amount(minor: string, currency: string): string {
  const digits = digitsInSql(currency);
  return `
               'amount', round(${minor} / 10.0 ^ (${digits}), greatest(2, ${digits}))::text,
               'currency', ${currency}`;
}

const ABOUT = `
  select q.buyer_id as "buyerId", q.cooperative_id as "cooperativeId", v.author,
         jsonb_build_object(
           'quoteId', q.id, 'quoteNumber', q.number,
           'orderId', o.id, 'orderNumber', o.number,
           'requestNumber', r.number, 'requestTitle', r.title,
           'buyer', b.name, 'cooperative', c.name, 'cooperativeKm', c.name_km,
           'revision', coalesce(v.number, 0),
           'total', case when v.id is not null then jsonb_build_object(${amount('v.total_minor', 'v.currency')}) end,
           'deposit', case when i.id is not null then jsonb_build_object(${amount('i.amount_minor', 'o.currency')}) end,
           'depositDueOn', i.due_on,
           'balance', case when z.id is not null then jsonb_build_object(${amount('z.amount_minor', 'o.currency')}) end,
           'balancePaid', p.instalment_id is not null,
           'credit', (
             select jsonb_build_object(${amount('sum(k.amount_minor)', 'o.currency')})
               from finance.receipt k
              where k.order_id = o.id and o.state = 'CANCELLED'
             having count(*) > 0),
           'billOfLading', case when u.id is not null then jsonb_build_object(
               'number', u.number,
               'reason', u.reason) end,
           'paid', case when y.id is not null then jsonb_build_object(${amount('y.amount_minor', 'y.currency')},
               'orders', (select count(*) from finance.payout_line where payout_id = y.id)) end,
           'readyOn', o.ready_on,
           'validUntil', to_char(
             coalesce(v.valid_until, q.valid_until) at time zone 'UTC',
             'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as facts
    from trade.quote q
    join trade.request r on r.id = q.request_id
    join trade.organisation b on b.id = q.buyer_id
    join trade.organisation c on c.id = q.cooperative_id
    left join trade.revision v on v.quote_id = q.id and v.number = coalesce($3, q.revision)
    left join trade.order o on o.quote_id = q.id and $2
    left join trade.instalment i on i.order_id = o.id and i.position = 1
    left join trade.instalment z on z.order_id = o.id and z.kind = 'BALANCE'
    left join trade.paid_instalment p on p.instalment_id = z.id
    left join trade.upload u on u.id = $4::uuid
    left join finance.payout y on y.id = $5::uuid
   where q.id = $1`;

/** Those of an organisation who act on what they are told. */
export const findRecipients = (reader: Reader, organisationIds: readonly string[]): Promise<Recipient[]> =>
  reader.sql<Recipient>(
    `select person_id as "personId", organisation_id as "organisationId" from trade.membership
      where organisation_id = any($1) and role in ('owner', 'purchaser', 'manager', 'clerk') order by person_id`,
    [organisationIds],
  );

export const keepNotifications = (tx: PlatformTx, rows: Notification[]): Promise<unknown> =>
  tx.db.insert(Notification, rows);

/** The newest first; of this person only (row-level security knows the organisation). */
export async function findOwnNotifications(
  reader: Reader,
  personId: string,
  size: number,
  after: (string | number)[] | null,
): Promise<Notification[]> {
  const query = reader.db
    .createQueryBuilder(Notification, 'n')
    .where('n.personId = :personId', { personId })
    .orderBy('n.writtenAt', 'DESC')
    .addOrderBy('n.id', 'DESC')
    .limit(size);
  if (after) query.andWhere('(n.written_at, n.id) < (:at::timestamptz, :id::uuid)', { at: after[0], id: after[1] });
  return query.getMany();
}

/** Which of these quotes can still be answered, with the revision that is the newest one. */
export async function findAnswerable(
  reader: Reader,
  quoteIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.sql<{ id: string; revision: number }>(
    `select id, revision
       from trade.quote
      where id = any($1)
        and state in ('AWAITING_BUYER', 'AWAITING_COOPERATIVE')
        and valid_until > platform.now()`,
    [quoteIds],
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** At most 100 are counted: a badge says "99+". */
export async function countUnread(reader: Reader, personId: string): Promise<number> {
  const [row] = await reader.sql<{ count: number }>(
    `select count(*)::int as count
       from (select from reactions.notification where person_id = $1 and read_at is null limit 100) unread`,
    [personId],
  );
  return row!.count;
}

export async function markOneRead(tx: Tx, personId: string, id: string, at: Date): Promise<void> {
  await tx.sql('update reactions.notification set read_at = $3 where person_id = $1 and id = $2 and read_at is null', [
    personId,
    id,
    at,
  ]);
}

export async function markRead(tx: Tx, personId: string, upTo: Date, at: Date): Promise<void> {
  await tx.sql(
    'update reactions.notification set read_at = $3 where person_id = $1 and written_at <= $2 and read_at is null',
    [personId, upTo, at],
  );
}
