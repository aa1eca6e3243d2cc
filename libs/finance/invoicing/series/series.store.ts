import type { Tx } from '#platform/database';
import type { DocumentType } from '../documents/document.js';

export interface FiscalNumber {
  readonly number: string;
  readonly year: number;
  readonly n: number;
  readonly issuedAt: Date;
  /** The day of `issuedAt` in the programme's zone. */
  readonly issuedOn: string;
}

const PREFIX: Record<DocumentType, string> = { PROFORMA: 'PI', COMMERCIAL_INVOICE: 'CI' };

/**
 * The next number of an issuer's series in the year of the programme's zone, and the time of its document. The counter's
 * row stays locked until the commit, and a rollback gives the number back: take it last. The time is read behind that
 * lock, so a later number never has an earlier time; who waits for it over New Year is still of the year that was asked for.
 */
export async function nextFiscalNumber(tx: Tx, issuerId: string, programmeId: string, type: DocumentType): Promise<FiscalNumber> {
  const [series] = await tx.sql<{ year: number; n: number; issuedAt: Date; issuedOn: string }>(
    `with counted as (
       insert into finance.document_series (issuer_id, type, year, programme_id, last)
       select $1, $2, extract(year from platform.now() at time zone zone)::int, id, 1 from trade.programme where id = $3
       on conflict (issuer_id, type, year) do update set last = document_series.last + 1
       returning year, last, programme_id, platform.now() as at)
     select year, last as n, issued.at as "issuedAt", (issued.at at time zone g.zone)::date::text as "issuedOn"
       from counted join trade.programme g on g.id = programme_id,
            lateral (select date_trunc('milliseconds', least(counted.at, make_timestamptz(year + 1, 1, 1, 0, 0, 0, g.zone) - interval '1 ms')) as at) issued`,
    [issuerId, type, programmeId]);
  if (!series) throw new Error(`there is no programme ${programmeId}`);
  return { ...series, number: `${PREFIX[type]}-${series.year}-${String(series.n).padStart(5, '0')}` };
}
