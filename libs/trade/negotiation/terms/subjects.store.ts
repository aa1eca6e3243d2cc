import type { Reader } from '#platform/database';
import type { Currency } from '#platform/money';
import { termLimits, type TermLimits } from '#trade/identity';
import type { Subject } from './terms.js';

/** What a quote's lines are about, each with its listing's minimum quantity, and the frame of the request. */
export interface Subjects {
  subjects: (Omit<Subject, 'least'> & { minimum: string })[];
  currency: Currency;
  incoterm: string;
  place: string;
  /** The programme's day. */
  today: string;
  limits: TermLimits;
}

/** Each line of the request resolves to the cooperative's own published listing of that kind and grade. */
export async function findSubjects(
  reader: Reader,
  quote: { requestId: string; cooperativeId: string },
): Promise<Subjects> {
  const [row] = await reader.sql<Subjects>(
    `select r.currency, r.incoterm, r.place, to_char(platform.now() at time zone p.zone, 'YYYY-MM-DD') as today,
            ${termLimits.json('p')} as limits,
            (select jsonb_agg(jsonb_build_object(
                      'position', l.position, 'listingId', g.id, 'name', g.name,
                      'hsCode', g.hs_code, 'unit', g.unit, 'minimum', g.minimum_quantity::text) order by l.position)
               from trade.request_line l
               join trade.listing g on g.cooperative_id = $2 and g.kind_code = l.kind_code and g.grade = l.grade
                                   and g.unit = l.unit and g.state = 'PUBLISHED'
              where l.request_id = r.id) as subjects
       from trade.request r
       join trade.programme p on p.id = r.programme_id
      where r.id = $1`,
    [quote.requestId, quote.cooperativeId],
  );
  return { ...row!, subjects: row!.subjects ?? [] };
}
