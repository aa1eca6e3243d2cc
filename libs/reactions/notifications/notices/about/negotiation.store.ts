import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';
import { amountOf } from '../facts.js';
import type { About } from '../notice.js';
import type { Negotiation, terms } from './negotiation.js';
import type { z } from 'zod';

/** A negotiation with its terms at a revision, and who is a party to it. */
export interface Negotiated extends About<Negotiation & z.infer<typeof terms>> {
  readonly buyerId: string;
  readonly cooperativeId: string;
  /** Whose the terms are; null before the first. */
  readonly author: 'buyer' | 'cooperative' | null;
}

interface Row {
  programmeId: string;
  quoteId: string;
  quoteNumber: string;
  requestNumber: string;
  requestTitle: string;
  buyerId: string;
  buyer: Texts;
  cooperativeId: string;
  cooperative: Texts;
  author: 'buyer' | 'cooperative' | null;
  revision: number | null;
  totalMinor: string | null;
  currency: Currency | null;
  validUntil: Date;
}

const NEGOTIATED = `
  select q.programme_id as "programmeId", q.id as "quoteId", q.number as "quoteNumber",
         r.number as "requestNumber", r.title as "requestTitle",
         b.id as "buyerId", b.name as buyer,
         c.id as "cooperativeId", c.name as cooperative,
         v.author, v.number as revision, v.total_minor as "totalMinor", v.currency,
         coalesce(v.valid_until, q.valid_until) as "validUntil"
    from trade.quote q
    join trade.request r on r.id = q.request_id
    join trade.organisation b on b.id = q.buyer_id
    join trade.organisation c on c.id = q.cooperative_id`;

/** One quote, at the revision that the event was about: a later one may have come before its job ran (null: newest). */
export async function readNegotiated(
  reader: Reader,
  { quoteId, revision = null }: { quoteId: string; revision?: number | null },
): Promise<Negotiated[]> {
  const rows = await reader.sql<Row>(
    `${NEGOTIATED}
    left join trade.revision v on v.quote_id = q.id and v.number = coalesce($2, q.revision)
   where q.id = $1`,
    [quoteId, revision],
  );
  return rows.map(negotiated);
}

/** All quotes of a request, at the terms that it came with. */
export async function readAsked(reader: Reader, { requestId }: { requestId: string }): Promise<Negotiated[]> {
  const rows = await reader.sql<Row>(
    `${NEGOTIATED}
    left join trade.revision v on v.quote_id = q.id and v.number = 1
   where q.request_id = $1
   order by q.id`,
    [requestId],
  );
  return rows.map(negotiated);
}

function negotiated(row: Row): Negotiated {
  const { programmeId, buyerId, cooperativeId, author, ...rest } = row;
  const { totalMinor, currency, revision, validUntil, ...facts } = rest;
  return {
    programmeId,
    buyerId,
    cooperativeId,
    author,
    facts: {
      ...facts,
      revision: revision ?? 0,
      total: totalMinor !== null && currency !== null ? amountOf(totalMinor, currency) : null,
      validUntil: validUntil.toISOString(),
    },
  };
}

/** Which of these terms can still be answered: they are the newest of an open quote, and its time is not over. */
export async function stillOpen(
  reader: Reader,
  facts: readonly { quoteId: string; revision: number }[],
): Promise<readonly boolean[]> {
  const rows = await reader.sql<{ id: string; revision: number }>(
    `select id, revision
       from trade.quote
      where id = any($1)
        and state in ('AWAITING_BUYER', 'AWAITING_COOPERATIVE')
        and valid_until > platform.now()`,
    [[...new Set(facts.map(({ quoteId }) => quoteId))]],
  );
  const open = new Map(rows.map(({ id, revision }) => [id, revision]));
  return facts.map(({ quoteId, revision }) => open.get(quoteId) === revision);
}
