import type { PlatformTx, Reader } from '#platform/database';

const KINDS = ['RFQ', 'Q', 'O', 'PB'] as const;
export type NumberedKind = (typeof KINDS)[number];

/**
 * The next numbers of a programme's series in the year of its zone, like O-2026-00031, taken inside the transaction
 * that uses them: a rollback gives them back. The row stays locked until the commit, so take them last.
 */
export async function nextNumbers(
  tx: PlatformTx,
  programmeId: string,
  kind: NumberedKind,
  count = 1,
): Promise<string[]> {
  const [series] = await tx.sql<{ year: number; last: number }>(
    `insert into trade.number_series (programme_id, kind, year, last)
     select id, $2, extract(year from platform.now() at time zone zone)::int, $3 from trade.programme where id = $1
     on conflict (programme_id, kind, year) do update set last = number_series.last + $3
     returning year, last`,
    [programmeId, kind, count],
  );
  return Array.from(
    { length: count },
    (_, i) => `${kind}-${series!.year}-${String(series!.last - count + 1 + i).padStart(5, '0')}`,
  );
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
