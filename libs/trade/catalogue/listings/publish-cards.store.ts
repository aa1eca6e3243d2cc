import type { PlatformTx } from '#platform/database';
import { shownOrganisation } from '#trade/identity';
import { searchedText, searchTerms, type Said } from './search.js';

/**
 * Writes the public copies of these listings anew: of each published one its card, of any other none; a suspended
 * cooperative's is kept from sight. A copy is nobody's row. In the transaction that changed the listing, its tiers, its
 * floor or its cooperative.
 */
export async function publishCards(
  tx: Pick<PlatformTx, 'sql' | 'might'>,
  listingIds: readonly string[],
): Promise<void> {
  await tx.sql('delete from trade.listing_card where listing_id = any($1)', [listingIds]);
  const found = await tx.sql<{ id: string; said: Said[] }>(
    `select l.id,
            jsonb_build_array(l.name, k.name, k.code, k.craft, l.hs_code, o.name, o.province, o.place,
                              array_to_string(l.certificates, ' ')) as said
       from trade.listing l
       join trade.product_kind k on k.code = l.kind_code
       join trade.organisation o on o.id = l.cooperative_id
      where l.id = any($1) and l.state = 'PUBLISHED'`,
    [listingIds],
  );
  const rows = found.map(({ id, said }) => {
    const { stemmed, others } = searchedText(said);
    return { id, text: stemmed, terms: [...searchTerms(stemmed), ...searchTerms(others)].join(' ') };
  });
  await tx.sql(WRITE, [JSON.stringify(rows)]);
}

const WRITE = `
  insert into trade.listing_card (listing_id, programme_id, cooperative_id, kind_code, craft, province, certificates,
                                  lead_days, minimum_order_hundredths, published_at, suspended, card, search)
  select l.id, l.programme_id, l.cooperative_id, l.kind_code, k.craft, o.province, l.certificates,
         l.lead_days, round(l.minimum_quantity * (t.tiers->0->>'unitPrice')::numeric * 100),
         l.published_at, o.suspended_at is not null,
         jsonb_build_object(
           'id', l.id, 'name', l.name, 'kindCode', l.kind_code, 'grade', l.grade,
           'craft', k.craft, 'hsCode', l.hs_code, 'origin', l.origin, 'unit', l.unit, 'currency', l.currency,
           'minimumQuantity', l.minimum_quantity::text, 'leadDays', l.lead_days,
           'unitsPerCarton', l.units_per_carton::text, 'cartonGrossGrams', l.carton_gross_grams,
           'certificates', l.certificates, 'picture', l.picture,
           'tiers', t.tiers, 'floor', f.unit_price::text,
           'cooperative', ${shownOrganisation.json('o')}),
         to_tsvector('english', r.text) || to_tsvector('simple', r.terms)
    from jsonb_to_recordset($1::jsonb) r(id uuid, text text, terms text)
    join trade.listing l on l.id = r.id
    join trade.product_kind k on k.code = l.kind_code
    join trade.organisation o on o.id = l.cooperative_id
    join trade.programme p on p.id = l.programme_id
    join lateral (select jsonb_agg(jsonb_build_object(
                           'fromQuantity', from_quantity::text,
                           'unitPrice', unit_price::text) order by from_quantity) as tiers
                    from trade.listing_tier
                   where listing_id = l.id) t on true
    left join trade.listing_floor f on f.listing_id = l.id and f.incoterm = 'FOB' and f.currency = l.currency
                                   and f.unit = l.unit
                                   and f.valid @> (platform.now() at time zone p.zone)::date`;
