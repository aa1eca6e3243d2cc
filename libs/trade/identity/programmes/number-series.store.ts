import type { PlatformTx, Reader } from '#platform/database';
import { numberOf, type Series } from './number.js';

const KINDS = ['RFQ', 'Q', 'O', 'PB'] as const satisfies Series[];
export type NumberedKind = (typeof KINDS)[number];

/**
 * The next numbers of a programme's series in the year of its zone, see `numberOf`, taken inside the transaction
 * that uses them: a rollback gives them back. The row stays locked until the commit, so take them last.
 */
export async function nextNumbers(
  tx: PlatformTx,
  programmeId: string,
  kind: NumberedKind,
  count = 1,
): Promise<string[]> {
  const [series] = await tx.sql<{ prefix: string; year: number; last: number }>(
    `with counted as (
       insert into trade.number_series (programme_id, kind, year, last)
       select id, $2, extract(year from platform.now() at time zone zone)::int, $3 from trade.programme where id = $1
       on conflict (programme_id, kind, year) do update set last = number_series.last + $3
       returning programme_id, year, last)
     select g.number_prefix as prefix, c.year, c.last
       from counted c
       join trade.programme g on g.id = c.programme_id`,
    [programmeId, kind, count],
  );
  const { prefix, year, last } = series!;
  return Array.from({ length: count }, (_, i) => numberOf(prefix, kind, year, last - count + 1 + i));
}

/**
 * Leaves out so many numbers of every series of this year, as those that a restored database knows nothing of;
 * how many series there are.
 */
export async function skipNumbers(owner: Pick<Reader, 'sql'>, count: number): Promise<number> {
  const moved = await owner.sql(
    `insert into trade.number_series (programme_id, kind, year, last)
     select g.id, k, extract(year from platform.now() at time zone g.zone)::int, $1
       from trade.programme g, unnest($2::text[]) k
      order by g.id, k
     on conflict (programme_id, kind, year) do update set last = number_series.last + $1
     returning last`,
    [count, KINDS],
  );
  return moved.length;
}
