import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';

/** A statement's line with what it was matched to. `amountMinor` signed, + came in. */
export interface LineRow {
  id: string;
  bookedOn: string | null;
  counterparty: string | null;
  remittance: string;
  amountMinor: string;
  currency: Currency;
  statement: number | null;
  rule: string | null;
  target: string | null;
  /** Of an instalment's line: its order. */
  orderNumber: string | null;
}

/** The newest first; `waiting` narrows to those that nothing explains. */
export const findLines = (reader: Reader, waiting: boolean, size: number, after: (string | number)[] | null): Promise<LineRow[]> =>
  reader.sql<LineRow>(
    `select l.id, to_char(l.booked_on, 'YYYY-MM-DD') as "bookedOn", l.counterparty, l.remittance, l.amount_minor::text as "amountMinor", l.currency, s.sequence as statement,
            m.rule, m.target, o.number as "orderNumber"
       from finance.statement_line l join finance.statement s on s.id = l.statement_id
       left join finance.match m on m.line_id = l.id and m.undone_at is null
       left join trade.instalment i on m.target = 'instalment' and i.id::text = m.target_id
       left join trade.order o on o.id = i.order_id
      where ($1 is false or m.id is null) and ($2::uuid is null or l.id < $2::uuid)
      order by l.id desc limit $3`, [waiting, after?.[0] ?? null, size]);
