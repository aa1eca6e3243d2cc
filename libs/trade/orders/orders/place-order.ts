import type { Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Money } from '#platform/money';
import { nextNumbers } from '#trade/identity';
import { DEPOSIT_DAYS, scheduleOf } from '../schedule/schedule.js';

/** What two sides have agreed on: the frozen copy that becomes an order. */
export interface Terms {
  programmeId: string;
  requestId: string;
  quoteId: string;
  revisionNumber: number;
  buyerId: string;
  cooperativeId: string;
  incoterm: string;
  place: string;
  /** Day, of the programme's zone. */
  readyOn: string;
  depositPercent: number;
  commissionBp: number;
  total: Money;
  lines: readonly TermsLine[];
}

export interface TermsLine {
  position: number;
  listingId: string;
  name: string;
  nameKm: string;
  hsCode: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amountMinor: string;
}

/**
 * Places the order of accepted terms, with its number, lines and payment schedule, in the transaction that accepts
 * them; as the platform.
 */
export async function placeOrder(tx: Tx, terms: Terms, at: Date): Promise<{ id: string; number: string }> {
  const id = newId();
  const [number] = await nextNumbers(tx, terms.programmeId, 'O');
  const { lines, total, depositPercent, ...order } = terms;
  const schedule = scheduleOf(number!, total, depositPercent).map(({ amount, ...rest }) => ({
    ...rest,
    id: newId(),
    amountMinor: amount.minor.toString(),
  }));
  await tx.sql(WRITE, [
    JSON.stringify({
      ...order,
      id,
      number,
      currency: total.currency,
      totalMinor: total.minor.toString(),
      placedAt: at,
    }),
    JSON.stringify(lines),
    JSON.stringify(schedule),
    DEPOSIT_DAYS,
  ]);
  tx.emit('order.placed', { orderId: id });
  return { id, number: number! };
}

const WRITE = `
  with placed as (
    insert into trade.order (id, programme_id, number, request_id, quote_id, revision_number,
                             buyer_id, cooperative_id, state, incoterm, place, ready_on,
                             currency, total_minor, commission_bp, placed_at, moved_at)
    select o.id, o."programmeId", o.number, o."requestId", o."quoteId", o."revisionNumber",
           o."buyerId", o."cooperativeId", 'AWAITING_DEPOSIT', o.incoterm, o.place, o."readyOn",
           o.currency, o."totalMinor", o."commissionBp", o."placedAt", o."placedAt"
      from jsonb_to_record($1::jsonb) o(
             id uuid, "programmeId" uuid, number text, "requestId" uuid, "quoteId" uuid, "revisionNumber" int,
             "buyerId" uuid, "cooperativeId" uuid, incoterm text, place text, "readyOn" date,
             currency text, "totalMinor" bigint, "commissionBp" int, "placedAt" timestamptz)
    returning id, programme_id, buyer_id, cooperative_id, placed_at),
  lined as (
    insert into trade.order_line (order_id, position, buyer_id, cooperative_id, listing_id,
                                  name, name_km, hs_code, quantity, unit, unit_price, amount_minor)
    select p.id, l.position, p.buyer_id, p.cooperative_id, l."listingId",
           l.name, l."nameKm", l."hsCode", l.quantity, l.unit, l."unitPrice", l."amountMinor"
      from placed p,
           jsonb_to_recordset($2::jsonb) l(
             position int, "listingId" uuid, name text, "nameKm" text, "hsCode" text,
             quantity numeric, unit text, "unitPrice" numeric, "amountMinor" bigint))
  insert into trade.instalment (id, order_id, buyer_id, cooperative_id, position, kind, amount_minor, due_on, reference)
  select i.id, p.id, p.buyer_id, p.cooperative_id, i.position, i.kind, i."amountMinor",
         case i.kind when 'DEPOSIT' then (p.placed_at at time zone g.zone)::date + $4::int end, i.reference
    from placed p
    join trade.programme g on g.id = p.programme_id,
         jsonb_to_recordset($3::jsonb) i(id uuid, position int, kind text, "amountMinor" bigint, reference text)`;
