import type pg from 'pg';
import { creditorReference } from '#platform/money';

/** An instalment that waits for money; minor units. */
export interface OpenInstalment {
  reference: string;
  minor: string;
}

/** So many of the bench's orders stand already: each has a number, and two references, of its own. */
let made = 0;

/**
 * Copies of the newest order, their deposits and balances open, until `count` instalments of the bench's are. Those
 * that an import has paid are not touched. All that are open, the bench's own only.
 */
export async function openInstalments(owner: pg.Pool, count: number): Promise<OpenInstalment[]> {
  const missing = Math.ceil((count - (await openOnes(owner)).length) / 2);
  const references = Array.from({ length: missing * 2 }, (_, i) => creditorReference(`BENCH${made * 2 + i}`));
  if (missing > 0) await owner.query(COPIES, [missing, made, references]);
  made += Math.max(missing, 0);
  await owner.query('analyze trade.order, trade.instalment');
  return openOnes(owner);
}

const openOnes = async (owner: pg.Pool): Promise<OpenInstalment[]> => (await owner.query<OpenInstalment>(OPEN)).rows;

const OPEN = `
  select i.reference, i.amount_minor::text as minor
    from trade.instalment i join trade.order o on o.id = i.order_id
   where o.number like 'O-BENCH-%'
     and not exists (select from finance.allocation a where a.instalment_id = i.id)
   order by i.id`;

const COPIES = `
  with model as materialized (
    select o.id from trade.order o join trade.instalment i on i.order_id = o.id
     where o.number not like 'O-BENCH-%' group by o.id having count(*) = 2 order by o.id desc limit 1),
  copies as materialized (
    select n, gen_random_uuid() as id, gen_random_uuid() as request, gen_random_uuid() as quote
      from generate_series(1, $1::integer) n),
  orders as (
    insert into trade.order
    select (jsonb_populate_record(o, jsonb_build_object(
             'id', c.id, 'request_id', c.request, 'quote_id', c.quote, 'number', 'O-BENCH-' || ($2::integer + c.n),
             'state', 'AWAITING_DEPOSIT', 'invoiced_at', null))).*
      from trade.order o join model on model.id = o.id, copies c),
  lines as (
    insert into trade.order_line
    select (jsonb_populate_record(l, jsonb_build_object('order_id', c.id))).*
      from trade.order_line l join model on model.id = l.order_id, copies c)
  insert into trade.instalment
  select (jsonb_populate_record(i, jsonb_build_object(
           'id', gen_random_uuid(), 'order_id', c.id, 'reference', ($3::text[])[(c.n - 1) * 2 + i.position]))).*
    from trade.instalment i join model on model.id = i.order_id, copies c`;
