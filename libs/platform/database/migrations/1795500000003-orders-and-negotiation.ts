import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Number series, orders, requests, quotes and revisions. Buyers and cooperatives read their own rows and write none
 * directly: a quote is shared by two sides, so the platform's role writes it after the rule has checked the actor.
 */
export class OrdersAndNegotiation1795500000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(negotiation);
    await runner.query(orders);
    await runner.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const negotiation = /* sql */ `
  -- Numbers like O-2026-00031: per programme, kind and year of the programme's zone, taken inside the transaction that uses them.
  create table trade.number_series (
    programme_id uuid not null references trade.programme,
    kind text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (programme_id, kind, year)
  );

  create table trade.request (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    number text not null,
    buyer_id uuid not null references trade.organisation,
    title text not null,
    incoterm text not null check (incoterm in ('FOB')),
    place text not null,
    wanted_on date not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    note text not null default '',
    state text not null check (state in ('SUBMITTED', 'AWARDED', 'CLOSED', 'CANCELLED', 'EXPIRED')),
    submitted_at timestamptz not null,
    unique (programme_id, number)
  );
  create index request_of_buyer on trade.request (buyer_id, submitted_at desc, id desc);

  create table trade.request_line (
    id uuid primary key,
    request_id uuid not null references trade.request,
    position integer not null check (position > 0),
    kind_code text not null references trade.product_kind,
    grade text not null,
    quantity numeric(14,3) not null check (quantity > 0 and quantity <> 'NaN'),
    unit text not null,
    target_price numeric(18,6) check (target_price > 0 and target_price <> 'NaN'),
    unique (request_id, position)
  );

  create table trade.quote (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    number text not null,
    request_id uuid not null references trade.request,
    buyer_id uuid not null references trade.organisation,
    cooperative_id uuid not null references trade.organisation,
    state text not null check (state in ('AWAITING_COOPERATIVE', 'AWAITING_BUYER', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'LOST')),
    revision integer not null check (revision >= 0),
    valid_until timestamptz not null,
    moved_at timestamptz not null,
    unique (programme_id, number),
    unique (request_id, cooperative_id)
  );
  create index quote_of_buyer on trade.quote (buyer_id, moved_at desc, id desc);
  create index quote_of_cooperative on trade.quote (cooperative_id, moved_at desc, id desc);
  create index quote_open on trade.quote (valid_until) where state in ('AWAITING_COOPERATIVE', 'AWAITING_BUYER');
  -- At most one quote of a request is ever accepted, whatever the code above does.
  create unique index quote_accepted_once on trade.quote (request_id) where state = 'ACCEPTED';

  create table trade.revision (
    id uuid primary key,
    quote_id uuid not null references trade.quote,
    buyer_id uuid not null,
    cooperative_id uuid not null,
    number integer not null check (number > 0),
    author text not null check (author in ('buyer', 'cooperative')),
    author_name text not null,
    state text not null check (state in ('OPEN', 'SUPERSEDED', 'WITHDRAWN', 'DECLINED', 'EXPIRED', 'LOST', 'ACCEPTED')),
    incoterm text not null check (incoterm in ('FOB')),
    place text not null,
    ready_on date not null,
    deposit_percent integer not null check (deposit_percent between 0 and 100),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    total_minor bigint not null check (total_minor > 0),
    note text not null default '',
    valid_until timestamptz not null,
    sent_at timestamptz not null,
    unique (quote_id, number)
  );
  create unique index revision_open_once on trade.revision (quote_id) where state = 'OPEN';

  create table trade.revision_line (
    revision_id uuid not null references trade.revision,
    position integer not null check (position > 0),
    buyer_id uuid not null,
    cooperative_id uuid not null,
    listing_id uuid not null references trade.listing,
    name text not null,
    name_km text not null,
    hs_code text not null,
    quantity numeric(14,3) not null check (quantity > 0 and quantity <> 'NaN'),
    unit text not null,
    unit_price numeric(18,6) not null check (unit_price > 0 and unit_price <> 'NaN'),
    amount_minor bigint not null check (amount_minor > 0),
    primary key (revision_id, position)
  );

  -- Terms are immutable from the moment they were sent: only a revision's state may move, and only away from OPEN.
  create function trade.keep_terms() returns trigger language plpgsql as $$
  begin
    if old.state <> 'OPEN' or to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
      raise exception 'revision % of quote % is immutable', old.number, old.quote_id;
    end if;
    return new;
  end $$;
  create trigger terms_are_immutable before update on trade.revision for each row execute function trade.keep_terms();
  create trigger never_deleted before delete on trade.revision for each row execute function platform.refuse_change();
  create trigger lines_are_immutable before update or delete on trade.revision_line for each row execute function platform.refuse_change();
`;

const orders = /* sql */ `
  create table trade.order (
    id uuid primary key,
    programme_id uuid not null references trade.programme,
    number text not null,
    request_id uuid not null,
    quote_id uuid not null unique,
    revision_number integer not null,
    buyer_id uuid not null references trade.organisation,
    cooperative_id uuid not null references trade.organisation,
    state text not null check (state in ('AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED')),
    incoterm text not null,
    place text not null,
    ready_on date not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    total_minor bigint not null check (total_minor > 0),
    commission_bp integer not null check (commission_bp between 0 and 10000),
    placed_at timestamptz not null,
    moved_at timestamptz not null,
    unique (programme_id, number)
  );
  -- One request is awarded to one order (no partial award yet).
  create unique index order_of_request on trade.order (request_id) where state <> 'CANCELLED';
  create index order_of_buyer on trade.order (buyer_id, placed_at desc, id desc);
  create index order_of_cooperative on trade.order (cooperative_id, placed_at desc, id desc);
  create index order_by_state on trade.order (state, placed_at);

  create table trade.order_line (
    order_id uuid not null references trade.order,
    position integer not null check (position > 0),
    buyer_id uuid not null,
    cooperative_id uuid not null,
    listing_id uuid not null references trade.listing,
    name text not null,
    name_km text not null,
    hs_code text not null,
    quantity numeric(14,3) not null check (quantity > 0 and quantity <> 'NaN'),
    unit text not null,
    unit_price numeric(18,6) not null check (unit_price > 0 and unit_price <> 'NaN'),
    amount_minor bigint not null check (amount_minor > 0),
    primary key (order_id, position)
  );

  create table trade.instalment (
    id uuid primary key,
    order_id uuid not null references trade.order,
    buyer_id uuid not null,
    cooperative_id uuid not null,
    position integer not null check (position > 0),
    kind text not null check (kind in ('DEPOSIT', 'BALANCE')),
    amount_minor bigint not null check (amount_minor > 0),
    due_on date,
    reference text not null unique,
    unique (order_id, position)
  );

  -- The terms of an order are a frozen copy: only its state and the moment of the last move may change.
  create function trade.keep_order() returns trigger language plpgsql as $$
  begin
    if to_jsonb(new) - 'state' - 'moved_at' <> to_jsonb(old) - 'state' - 'moved_at' then
      raise exception 'the terms of order % are frozen', old.number;
    end if;
    return new;
  end $$;
  create trigger terms_are_frozen before update on trade.order for each row execute function trade.keep_order();
  create trigger never_deleted before delete on trade.order for each row execute function platform.refuse_change();
  create trigger lines_are_frozen before update or delete on trade.order_line for each row execute function platform.refuse_change();
  create trigger schedule_is_frozen before update or delete on trade.instalment for each row execute function platform.refuse_change();
`;

const policies = /* sql */ `
  grant select on trade.request, trade.request_line, trade.quote, trade.revision, trade.revision_line, trade.order, trade.order_line, trade.instalment
    to ovop_buyer, ovop_cooperative, ovop_secretariat, ovop_system;
  grant insert on trade.request, trade.request_line, trade.quote, trade.revision, trade.revision_line, trade.order, trade.order_line, trade.instalment to ovop_system;
  grant update on trade.request, trade.quote, trade.revision, trade.order to ovop_system;
  grant select, insert, update on trade.number_series to ovop_system;

  do $$
  declare name text;
  begin
    foreach name in array array['request', 'request_line', 'quote', 'revision', 'revision_line', 'order', 'order_line', 'instalment', 'number_series'] loop
      execute format('alter table trade.%I enable row level security', name);
      execute format('create policy every on trade.%I to ovop_system using (true) with check (true)', name);
    end loop;
    foreach name in array array['request', 'request_line', 'quote', 'revision', 'revision_line', 'order', 'order_line', 'instalment'] loop
      execute format('create policy every_for_secretariat on trade.%I for select to ovop_secretariat using (true)', name);
    end loop;
    foreach name in array array['quote', 'revision', 'revision_line', 'order', 'order_line', 'instalment'] loop
      execute format('create policy own_as_buyer on trade.%I for select to ovop_buyer using (buyer_id = platform.organisation())', name);
      execute format('create policy own_as_cooperative on trade.%I for select to ovop_cooperative using (cooperative_id = platform.organisation())', name);
    end loop;
  end $$;

  create policy own_as_buyer on trade.request for select to ovop_buyer using (buyer_id = platform.organisation());
  create policy invited on trade.request for select to ovop_cooperative
    using (exists (select from trade.quote q where q.request_id = request.id and q.cooperative_id = platform.organisation()));
  create policy of_visible_request on trade.request_line for select to ovop_buyer, ovop_cooperative
    using (exists (select from trade.request r where r.id = request_id));

  -- From the first request on, a cooperative sees the buyer that asked it.
  create policy asked on trade.organisation for select to ovop_cooperative
    using (kind = 'buyer' and exists (select from trade.quote q where q.buyer_id = organisation.id and q.cooperative_id = platform.organisation()));
`;
