import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, organisations, people, sessions; listings with tiers, floors and capacity; the public search table. */
export class IdentityAndCatalogue1795500000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(identity);
    await runner.query(catalogue);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const identity = /* sql */ `
  create table trade.programme (
    id uuid primary key,
    code text not null unique,
    name text not null,
    name_km text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    zone text not null,
    commission_bp integer not null check (commission_bp between 0 and 10000)
  );
  alter table trade.programme enable row level security;
  grant select on trade.programme to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy every on trade.programme for select to public using (true);

  create table trade.organisation (
    id uuid primary key,
    kind text not null check (kind in ('buyer', 'cooperative', 'secretariat')),
    programme_id uuid references trade.programme check ((kind = 'buyer') = (programme_id is null)),
    name text not null,
    name_km text,
    place text not null,
    place_km text,
    province text check ((kind = 'cooperative') = (province is not null)),
    country text not null check (country ~ '^[A-Z]{2}$'),
    zone text not null,
    members integer check (members > 0),
    verified_at timestamptz,
    suspended_at timestamptz
  );
  alter table trade.organisation enable row level security;
  grant select on trade.organisation to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  -- Cooperatives and the secretariat are public; a buyer is seen by itself (and, from the first request on, by the cooperative it asked).
  create policy own_or_public on trade.organisation for select to ovop_visitor, ovop_buyer, ovop_cooperative
    using (kind <> 'buyer' or id = platform.organisation());
  create policy every on trade.organisation for select to ovop_secretariat, ovop_system using (true);

  create table trade.person (
    id uuid primary key,
    email text not null check (email = lower(email)),
    name text not null,
    name_km text,
    locale text not null check (locale in ('en', 'km')),
    password_hash text
  );
  create unique index person_email on trade.person (email);

  create table trade.membership (
    person_id uuid not null references trade.person,
    organisation_id uuid not null references trade.organisation,
    role text not null check (role in ('owner', 'purchaser', 'approver', 'viewer', 'manager', 'clerk', 'operator', 'finance', 'auditor')),
    primary key (person_id, organisation_id)
  );
  create index membership_organisation on trade.membership (organisation_id);
  alter table trade.person enable row level security;
  alter table trade.membership enable row level security;
  grant select on trade.person, trade.membership to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  grant update (locale) on trade.person to ovop_system;
  create policy own on trade.membership for select to ovop_buyer, ovop_cooperative using (organisation_id = platform.organisation());
  create policy every on trade.membership for select to ovop_secretariat, ovop_system using (true);
  create policy colleague on trade.person for select to ovop_buyer, ovop_cooperative
    using (exists (select from trade.membership m where m.person_id = person.id and m.organisation_id = platform.organisation()));
  create policy every on trade.person to ovop_system using (true) with check (true);
  create policy every_for_secretariat on trade.person for select to ovop_secretariat using (true);

  -- An opaque token's SHA-256; the token itself is only in the cookie.
  create table trade.session (
    id uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    person_id uuid not null references trade.person,
    organisation_id uuid not null references trade.organisation,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
  );
  create index session_person on trade.session (person_id);
  alter table trade.session enable row level security;
  grant select, insert, update on trade.session to ovop_system;
  create policy every on trade.session to ovop_system using (true) with check (true);
`;

const catalogue = /* sql */ `
  create extension if not exists btree_gist;

  create table trade.product_kind (
    code text primary key,
    craft text not null,
    name text not null,
    name_km text not null,
    hs_code text not null check (hs_code ~ '^[0-9]{6}$'),
    unit text not null
  );
  alter table trade.product_kind enable row level security;
  grant select on trade.product_kind to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy every on trade.product_kind for select to public using (true);

  create table trade.listing (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    cooperative_id uuid not null references trade.organisation,
    kind_code text not null references trade.product_kind,
    grade text not null default 'standard',
    name text not null,
    name_km text not null,
    story text not null default '',
    story_km text not null default '',
    hs_code text not null check (hs_code ~ '^[0-9]{6}$'),
    origin text not null check (origin ~ '^[A-Z]{2}$'),
    unit text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    minimum_quantity numeric(14,3) not null check (minimum_quantity > 0 and minimum_quantity <> 'NaN'),
    lead_days integer not null check (lead_days between 1 and 400),
    units_per_carton numeric(14,3) not null check (units_per_carton > 0 and units_per_carton <> 'NaN'),
    carton_gross_grams integer not null check (carton_gross_grams > 0),
    certificates text[] not null default '{}',
    picture text,
    state text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUSPENDED', 'ARCHIVED')),
    published_at timestamptz check ((state = 'PUBLISHED') <= (published_at is not null))
  );
  -- A request line names a kind and grade: it must resolve to one listing of a cooperative.
  create unique index listing_published on trade.listing (cooperative_id, kind_code, grade) where state = 'PUBLISHED';
  alter table trade.listing enable row level security;
  grant select on trade.listing to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy published on trade.listing for select to ovop_visitor, ovop_buyer using (state = 'PUBLISHED');
  create policy own_or_published on trade.listing for select to ovop_cooperative using (state = 'PUBLISHED' or cooperative_id = platform.organisation());
  create policy every on trade.listing for select to ovop_secretariat, ovop_system using (true);

  create table trade.listing_tier (
    listing_id uuid not null references trade.listing,
    from_quantity numeric(14,3) not null check (from_quantity > 0 and from_quantity <> 'NaN'),
    unit_price numeric(18,6) not null check (unit_price > 0 and unit_price <> 'NaN'),
    primary key (listing_id, from_quantity)
  );
  alter table trade.listing_tier enable row level security;
  grant select on trade.listing_tier to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy of_visible_listing on trade.listing_tier for select to ovop_visitor, ovop_buyer, ovop_cooperative
    using (exists (select from trade.listing l where l.id = listing_id));
  create policy every on trade.listing_tier for select to ovop_secretariat, ovop_system using (true);

  -- The guaranteed floor: public, effective-dated, never two for one moment. Days are of the programme's zone.
  create table trade.listing_floor (
    id uuid primary key,
    listing_id uuid not null references trade.listing,
    incoterm text not null check (incoterm in ('EXW', 'FCA', 'FOB', 'CFR', 'CIF')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    unit text not null,
    unit_price numeric(18,6) not null check (unit_price > 0 and unit_price <> 'NaN'),
    valid daterange not null check (not isempty(valid)),
    exclude using gist (listing_id with =, incoterm with =, currency with =, unit with =, valid with &&)
  );
  alter table trade.listing_floor enable row level security;
  grant select on trade.listing_floor to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  create policy every on trade.listing_floor for select to public using (true);

  -- What a cooperative can make of a listing in a month of the programme's zone, in the listing's unit.
  create table trade.capacity (
    listing_id uuid not null references trade.listing,
    month date not null check (extract(day from month) = 1),
    cooperative_id uuid not null references trade.organisation,
    available numeric(14,3) not null check (available >= 0 and available <> 'NaN'),
    committed numeric(14,3) not null default 0 check (committed >= 0),
    primary key (listing_id, month),
    constraint never_oversold check (committed <= available)
  );
  alter table trade.capacity enable row level security;
  grant select on trade.capacity to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  grant update (committed) on trade.capacity to ovop_system;
  create policy of_visible_listing on trade.capacity for select to ovop_visitor, ovop_buyer, ovop_cooperative
    using (exists (select from trade.listing l where l.id = listing_id));
  create policy every_for_secretariat on trade.capacity for select to ovop_secretariat using (true);
  create policy every on trade.capacity to ovop_system using (true) with check (true);

  -- The public copy of what is published, for search and lists. It holds nothing private and carries no policy: a policy
  -- would turn its GIN searches into scans.
  create table trade.listing_card (
    listing_id uuid primary key references trade.listing,
    programme_id uuid not null,
    cooperative_id uuid not null,
    kind_code text not null,
    craft text not null,
    province text not null,
    certificates text[] not null,
    lead_days integer not null,
    minimum_order_minor bigint not null,
    published_at timestamptz not null,
    card jsonb not null,
    search tsvector not null
  );
  create index listing_card_search on trade.listing_card using gin (search);
  create index listing_card_newest on trade.listing_card (published_at desc, listing_id desc);
  create index listing_card_kind on trade.listing_card (kind_code, cooperative_id);
  grant select on trade.listing_card to ovop_visitor, ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  grant insert, update, delete on trade.listing_card to ovop_system;
`;
