import type { Reader } from '#platform/database';

export type NumberedKind = 'RFQ' | 'Q' | 'O' | 'PB';

/**
 * The next numbers of a programme's series in the year of its zone, like O-2026-00031, taken inside the transaction that
 * uses them: a rollback gives them back. The row stays locked until the commit, so take them last.
 */
export async function nextNumbers(reader: Reader, programmeId: string, kind: NumberedKind, count = 1): Promise<string[]> {
  const [series] = await reader.sql<{ year: number; last: number }>(
    `insert into trade.number_series (programme_id, kind, year, last)
     select id, $2, extract(year from platform.now() at time zone zone)::int, $3 from trade.programme where id = $1
     on conflict (programme_id, kind, year) do update set last = number_series.last + $3
     returning year, last`, [programmeId, kind, count]);
  return Array.from({ length: count }, (_, i) => `${kind}-${series!.year}-${String(series!.last - count + 1 + i).padStart(5, '0')}`);
}
