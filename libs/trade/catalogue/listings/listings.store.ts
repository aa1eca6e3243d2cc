import { In } from 'typeorm';
import type { OneStatement, Reader } from '#platform/database';
import type { Texts } from '#platform/words';
import { Listing } from './listing.entity.js';

export const findListings = (reader: Reader, ids: readonly string[]): Promise<Listing[]> =>
  reader.db.findBy(Listing, { id: In([...ids]) });

/** Of each cooperative the published listings of these kinds: what a request's lines resolve to. */
export const findPublished = (
  reader: Reader,
  cooperativeIds: readonly string[],
  kindCodes: readonly string[],
): Promise<Listing[]> =>
  reader.db.findBy(Listing, {
    cooperativeId: In([...cooperativeIds]),
    kindCode: In([...kindCodes]),
    state: 'PUBLISHED',
  });

export interface Kind {
  code: string;
  craft: string;
  name: Texts;
  unit: string;
}

export const findKinds = (reader: Reader, codes: readonly string[]): Promise<Kind[]> =>
  reader.sql<Kind>('select code, craft, name, unit from trade.product_kind where code = any($1)', [codes]);

/** The market in four figures, for the landing page. */
export async function countMarket(
  reader: OneStatement,
): Promise<{ cooperatives: number; provinces: number; productKinds: number; listings: number }> {
  const [row] = await reader.sql<{ cooperatives: number; provinces: number; productKinds: number; listings: number }>(
    `select count(distinct cooperative_id)::int as cooperatives, count(distinct province)::int as provinces,
            count(distinct kind_code)::int as "productKinds", count(*)::int as listings
       from trade.listing_card
      where not suspended`,
  );
  return row!;
}
