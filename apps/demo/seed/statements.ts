/** Each inserts all its rows at once, from one JSON array of objects with the names of the seed. */

export const ORGANISATIONS = `
  insert into trade.organisation (id, kind, programme_id, name, place, province, country, zone, members, verified_at)
  select id, kind, "programmeId", name, place, province, country, zone, members, $2::timestamptz - "verifiedDaysAgo" * interval '1 day'
    from jsonb_to_recordset($1::jsonb) r(id uuid, kind text, "programmeId" uuid, name jsonb, place jsonb, province text,
                                         country text, zone text, members int, "verifiedDaysAgo" int)`;

export const PEOPLE = `
  insert into trade.person (id, email, name, locale, password_hash)
  select id, email, name, locale, "passwordHash"
    from jsonb_to_recordset($1::jsonb) r(id uuid, email text, name jsonb, locale text, "passwordHash" text)`;

export const MEMBERSHIPS = `
  insert into trade.membership (person_id, organisation_id, role)
  select id, "organisationId", role from jsonb_to_recordset($1::jsonb) r(id uuid, "organisationId" uuid, role text)`;

export const KINDS = `
  insert into trade.product_kind (code, craft, name, hs_code, unit)
  select code, craft, name, "hsCode", unit
    from jsonb_to_recordset($1::jsonb) r(code text, craft text, name jsonb, "hsCode" text, unit text)`;

export const LISTINGS = `
  insert into trade.listing (id, programme_id, cooperative_id, kind_code, grade, name, story, hs_code, origin, unit, currency, minimum_quantity,
                             lead_days, units_per_carton, carton_gross_grams, certificates, picture, state, published_at)
  select r.id, p.id, r."cooperativeId", r."kindCode", r.grade, r.name, r.story, r."hsCode", p.country, r.unit, p.currency, r."minimumQuantity",
         r."leadDays", r."unitsPerCarton", r."cartonGrossGrams", r.certificates, r.picture, 'PUBLISHED', $3::timestamptz - r."publishedMinutesAgo" * interval '1 minute'
    from jsonb_to_recordset($1::jsonb) r(id uuid, "cooperativeId" uuid, "kindCode" text, grade text, name jsonb, story jsonb, "hsCode" text,
                                         unit text, "minimumQuantity" numeric, "leadDays" int, "unitsPerCarton" numeric, "cartonGrossGrams" int, certificates text[],
                                         picture text, "publishedMinutesAgo" int)
    join trade.programme p on p.id = $2`;

export const TIERS = `
  insert into trade.listing_tier (listing_id, from_quantity, unit_price)
  select "listingId", "fromQuantity", "unitPrice" from jsonb_to_recordset($1::jsonb) r("listingId" uuid, "fromQuantity" numeric, "unitPrice" numeric)`;

/** In force from the day, in the programme's zone, on which the listing was published, without an end. */
export const FLOORS = `
  insert into trade.listing_floor (id, listing_id, incoterm, currency, unit, unit_price, valid)
  select "floorId", id, 'FOB', $4, unit, floor, daterange((($2::timestamptz - "publishedMinutesAgo" * interval '1 minute') at time zone $3)::date, null)
    from jsonb_to_recordset($1::jsonb) r(id uuid, "floorId" uuid, unit text, floor numeric, "publishedMinutesAgo" int)`;

export const CAPACITY = `
  insert into trade.capacity (listing_id, month, cooperative_id, available)
  select "listingId", month, "cooperativeId", available
    from jsonb_to_recordset($1::jsonb) r("listingId" uuid, month date, "cooperativeId" uuid, available numeric)`;
