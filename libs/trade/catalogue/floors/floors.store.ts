import type { Reader } from '#platform/database';
import type { Floor } from './floor.js';

/** The floors of these listings on the programme's day of `at`, FOB, in the given currency. */
export const findFloors = (
  reader: Reader,
  listingIds: readonly string[],
  currency: string,
  at: Date,
): Promise<Floor[]> =>
  reader.sql<Floor>(
    `select f.listing_id as "listingId", f.unit_price::text as "unitPrice", f.currency
       from trade.listing_floor f
       join trade.listing l on l.id = f.listing_id
       join trade.programme p on p.id = l.programme_id
      where f.listing_id = any($1) and f.incoterm = 'FOB' and f.currency = $2 and f.unit = l.unit
        and f.valid @> ($3::timestamptz at time zone p.zone)::date`,
    [listingIds, currency, at],
  );
