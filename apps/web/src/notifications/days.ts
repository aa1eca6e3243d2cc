export interface Day<Row> {
  readonly day: string;
  readonly rows: readonly Row[];
}

/** Rows that are in order, cut where the day changes; `dayOf` names the day of an instant. */
export function byDay<Row extends { readonly writtenAt: string }>(
  rows: readonly Row[],
  dayOf: (instant: Date) => string,
): readonly Day<Row>[] {
  const days: { day: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const day = dayOf(new Date(row.writtenAt));
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
