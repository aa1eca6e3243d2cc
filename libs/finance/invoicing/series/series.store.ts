import type { Reader, PlatformTx } from '#platform/database';
import { numberOf, type Series } from '#trade/identity';
import type { DocumentType } from '../documents/document.js';

export interface FiscalNumber {
  readonly number: string;
  readonly year: number;
  readonly n: number;
  readonly issuedAt: Date;
  /** The day of `issuedAt` in the programme's zone. */
  readonly issuedOn: string;
}

const SERIES: Record<DocumentType, Series> = { PROFORMA: 'PI', COMMERCIAL_INVOICE: 'CI' };

/**
 * The next number of an issuer's series in the year of the programme's zone, and the time of its document. The
 * counter's row stays locked until the commit, and a rollback gives the number back: take it last. The time is read
 * behind that lock, so a later number never has an earlier time; who waits for it over New Year is still of the year
 * that was asked for.
 */
export async function nextFiscalNumber(
  tx: PlatformTx,
  issuerId: string,
  programmeId: string,
  type: DocumentType,
): Promise<FiscalNumber> {
  const [series] = await tx.sql<{ prefix: string; year: number; n: number; issuedAt: Date; issuedOn: string }>(
    `with counted as (
       insert into finance.document_series (issuer_id, type, year, programme_id, last)
       select $1, $2, extract(year from platform.now() at time zone zone)::int, id, 1 from trade.programme where id = $3
       on conflict (issuer_id, type, year) do update set last = document_series.last + 1
       returning year, last, programme_id, platform.now() as at)
     select g.number_prefix as prefix, year, last as n,
            issued.at as "issuedAt", (issued.at at time zone g.zone)::date::text as "issuedOn"
       from counted
       join trade.programme g on g.id = programme_id,
            lateral (select make_timestamptz(year + 1, 1, 1, 0, 0, 0, g.zone) - interval '1 ms' as at) end_of_year,
            lateral (select date_trunc('milliseconds', least(counted.at, end_of_year.at)) as at) issued`,
    [issuerId, type, programmeId],
  );
  if (!series) throw new Error(`there is no programme ${programmeId}`);
  const { prefix, ...counted } = series;
  return { ...counted, number: numberOf(prefix, SERIES[type], counted.year, counted.n) };
}

/**
 * Leaves out so many numbers of every series of this year, which a restored database knows nothing of; how many series
 * there are. The gap is kept as such, because a series has no other. As the owner of the tables.
 */
export async function skipFiscalNumbers(owner: Pick<Reader, 'sql'>, count: number): Promise<number> {
  const lost = await owner.sql(
    `insert into finance.lost_numbers (issuer_id, type, year, first, last)
     select o.id, t, y.year, coalesce(s.last, 0) + 1, coalesce(s.last, 0) + $1
       from trade.organisation o
       join trade.programme g on g.id = o.programme_id
       cross join unnest($2::text[]) t
       cross join lateral (select extract(year from platform.now() at time zone g.zone)::int as year) y
       left join finance.document_series s on s.issuer_id = o.id and s.type = t and s.year = y.year
      where o.kind = 'cooperative'
     returning issuer_id`,
    [count, Object.keys(SERIES)],
  );
  await owner.sql(
    `insert into finance.document_series (issuer_id, type, year, programme_id, last)
     select l.issuer_id, l.type, l.year, o.programme_id, l.last
       from finance.lost_numbers l
       join trade.organisation o on o.id = l.issuer_id
      where not exists (
        select from finance.document_series s
         where s.issuer_id = l.issuer_id and s.type = l.type and s.year = l.year and s.last >= l.last)
     on conflict (issuer_id, type, year) do update set last = excluded.last`,
  );
  return lost.length;
}
