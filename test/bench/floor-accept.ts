import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { globalId } from './floor-catalogue.js';

interface Standing {
  programme_id: string;
  request_id: string;
  buyer_id: string;
  cooperative_id: string;
  number: string;
  valid_until: Date;
  commission_bp: number;
  revision: number;
  incoterm: string;
  place: string;
  ready_on: string;
  deposit_percent: number;
  currency: string;
  total_minor: string;
  zone: string;
  lines: {
    position: number;
    listing_id: string;
    name: Record<string, string>;
    hs_code: string;
    quantity: number;
    unit: string;
    unit_price: number;
    amount_minor: number;
  }[];
}

/**
 * Accepting a quote, by hand: the least that must be locked, checked and written in one transaction; every statement
 * prepared.
 */
export async function acceptQuote(
  pool: pg.Pool,
  { quoteId, revision, key }: { quoteId: string; revision: number; key: string },
): Promise<object> {
  const client = await pool.connect();
  const ask = async <R extends object>(name: keyof typeof SQL, values: unknown[]) =>
    (await client.query<R>({ name, text: SQL[name], values })).rows;
  try {
    await client.query('begin');
    const [quote] = await ask<Standing>('standing', [quoteId]);
    if (!quote || quote.revision !== revision || quote.valid_until < new Date()) throw new Error('QUOTE_CLOSED');
    const month = `${quote.ready_on.slice(0, 7)}-01`;
    const taken = await ask('capacity', [
      quote.lines.map((line) => line.listing_id),
      quote.lines.map((line) => line.quantity),
      month,
    ]);
    if (taken.length < quote.lines.length) throw new Error('CAPACITY_GONE');
    await ask('award', [quote.request_id, quoteId]);
    const [series] = await ask<{ year: number; last: number }>('number', [quote.programme_id, quote.zone]);
    const number = `O-${series!.year}-${String(series!.last).padStart(5, '0')}`;
    const order = { id: randomUUID(), number };
    const [placed] = await ask<{ placed_at: Date }>('order', [
      order.id,
      number,
      quoteId,
      JSON.stringify(instalmentsOf(order, quote)),
    ]);
    const answer = answerOf(order, quote, quoteId, placed!.placed_at);
    const hash = createHash('sha256').update(JSON.stringify({ quoteId, revision })).digest();
    await ask('announce', [
      quote.cooperative_id,
      key,
      hash,
      JSON.stringify({ answer: { quoteId, orderId: order.id } }),
      JSON.stringify([
        ['quote.accepted', { quoteId, orderId: order.id }],
        ['order.placed', { orderId: order.id }],
      ]),
    ]);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function instalmentsOf({ number }: { number: string }, { total_minor, deposit_percent }: Standing): object[] {
  const deposit = (BigInt(total_minor) * BigInt(deposit_percent)) / 100n;
  const reference = (position: number) => `RF00${number.replace(/\D/g, '')}${position}`;
  return [
    { id: randomUUID(), position: 1, kind: 'DEPOSIT', amount: String(deposit), reference: reference(1) },
    {
      id: randomUUID(),
      position: 2,
      kind: 'BALANCE',
      amount: String(BigInt(total_minor) - deposit),
      reference: reference(2),
    },
  ];
}

const answerOf = (order: { id: string; number: string }, quote: Standing, quoteId: string, placedAt: Date): object => ({
  acceptQuote: {
    order: {
      id: globalId('Order', order.id),
      number: order.number,
      state: 'AWAITING_DEPOSIT',
      placedAt: placedAt.toISOString(),
      total: { amount: quote.total_minor.replace(/(\d\d)$/, '.$1'), currency: quote.currency },
    },
    quote: {
      id: globalId('Quote', quoteId),
      number: quote.number,
      state: 'ACCEPTED',
      revision: quote.revision,
      yourTurn: false,
    },
  },
});

const SQL = {
  standing: `
    select q.programme_id, q.request_id, q.buyer_id, q.cooperative_id, q.number, q.valid_until, q.revision,
           p.commission_bp, p.zone,
           v.incoterm, v.place, v.ready_on::text, v.deposit_percent, v.currency, v.total_minor,
           (select json_agg(l order by l.position) from trade.revision_line l where l.revision_id = v.id) as lines
      from trade.request r
      join trade.quote q on q.request_id = r.id
      join trade.revision v on v.quote_id = q.id and v.number = q.revision
      join trade.programme p on p.id = q.programme_id
     where q.id = $1 and r.state = 'SUBMITTED' and q.state in ('AWAITING_COOPERATIVE', 'AWAITING_BUYER')
       for update of r, q`,
  capacity: `
    with wanted as (select t.listing_id, t.quantity from unnest($1::uuid[], $2::numeric[]) t(listing_id, quantity)),
    locked as (
      select c.listing_id, w.quantity
        from trade.capacity c join wanted w on w.listing_id = c.listing_id
       where c.month = $3
       order by c.listing_id
         for update of c)
    update trade.capacity c
       set committed = committed + l.quantity
      from locked l
     where c.listing_id = l.listing_id and c.month = $3 and c.committed + l.quantity <= c.available
    returning 1`,
  award: `
    with awarded as (update trade.request set state = 'AWARDED' where id = $1),
    closed as (
      update trade.quote
         set state = case when id = $2 then 'ACCEPTED' else 'LOST' end, moved_at = now()
       where request_id = $1 and state in ('AWAITING_COOPERATIVE', 'AWAITING_BUYER')
      returning id, revision)
    update trade.revision v
       set state = case when v.quote_id = $2 then 'ACCEPTED' else 'LOST' end
      from closed c
     where v.quote_id = c.id and v.number = c.revision`,
  number: `
    insert into trade.number_series (programme_id, kind, year, last)
    values ($1, 'O', extract(year from now() at time zone $2)::int, 1)
    on conflict (programme_id, kind, year) do update set last = number_series.last + 1
    returning year, last`,
  order: `
    with placed as (
      insert into trade.order (id, programme_id, number, request_id, quote_id, revision_number,
                               buyer_id, cooperative_id,
                               state, incoterm, place, ready_on, currency, total_minor, commission_bp,
                               placed_at, moved_at)
      select $1, q.programme_id, $2, q.request_id, q.id, q.revision, q.buyer_id, q.cooperative_id,
             'AWAITING_DEPOSIT', v.incoterm, v.place, v.ready_on, v.currency, v.total_minor, p.commission_bp,
             now(), now()
        from trade.quote q
        join trade.revision v on v.quote_id = q.id and v.number = q.revision
        join trade.programme p on p.id = q.programme_id
       where q.id = $3
      returning id, buyer_id, cooperative_id, placed_at),
    lined as (
      insert into trade.order_line (order_id, position, buyer_id, cooperative_id, listing_id, name, hs_code,
                                    quantity, unit, unit_price, amount_minor)
      select $1, l.position, l.buyer_id, l.cooperative_id, l.listing_id, l.name, l.hs_code,
             l.quantity, l.unit, l.unit_price, l.amount_minor
        from trade.quote q
        join trade.revision v on v.quote_id = q.id and v.number = q.revision
        join trade.revision_line l on l.revision_id = v.id
       where q.id = $3),
    scheduled as (
      insert into trade.instalment (id, order_id, buyer_id, cooperative_id, position, kind, amount_minor, due_on,
                                    reference)
      select i.id, p.id, p.buyer_id, p.cooperative_id, i.position, i.kind, i.amount,
             case i.kind when 'DEPOSIT' then current_date + 7 end, i.reference
        from placed p,
             jsonb_to_recordset($4::jsonb) i(id uuid, position int, kind text, amount bigint, reference text))
    select placed_at from placed`,
  announce: `
    with announced as (
      insert into platform.outbox (name, payload)
      select event->>0, event->1 from jsonb_array_elements($5::jsonb) event)
    insert into platform.command (organisation_id, key, name, input_hash, outcome)
    values ($1, $2, 'acceptQuote', $3, $4)`,
} as const;
