import type { Reader } from '#platform/database';

/** Opening money that the secretariat announced and that has not come; minor units. */
export interface Announced {
  id: string;
  reference: string;
  minor: string;
  currency: string;
}

export const findAnnounced = (reader: Reader, programmeId: string): Promise<Announced[]> =>
  reader.sql<Announced>(
    `select id, reference, amount_minor::text as minor, currency from finance.expected_capital c
      where c.programme_id = $1
        and not exists (select from finance.match m
                         where m.target = 'capital' and m.target_id = c.id::text and m.undone_at is null)`,
    [programmeId],
  );
